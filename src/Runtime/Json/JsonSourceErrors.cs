using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Stepwright.Contract;

public ref partial struct JsonSource
{
    /// <summary>Throws: where the source stands something else was expected.</summary>
    /// <param name="expected">What, such as "A number".</param>
    /// <exception cref="JsonException">Always.</exception>
    [DoesNotReturn]
    public readonly void Fail(string expected) => throw JsonFault.At(_data, _position, _maxDepth, $"{expected} was expected.");

    /// <summary>Throws: the object that the source stands behind lacks a member.</summary>
    /// <param name="name">The member's name.</param>
    /// <exception cref="JsonException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void FailMissing(string name) =>
        throw JsonFault.At(_data, _position - 1, _maxDepth, $"The member '{name}' is required and missing.");

    /// <summary>Throws: the member whose value comes was there before.</summary>
    /// <exception cref="JsonException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void FailDuplicate() =>
        throw JsonFault.At(_data, _position, _maxDepth, $"The member '{Encoding.UTF8.GetString(_name)}' stands here a second time, and duplicate members are rejected.");

    /// <summary>Throws: the text just read is none of those allowed.</summary>
    /// <param name="expected">What was expected, such as "A color".</param>
    /// <exception cref="JsonException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void FailBehind(string expected) => throw JsonFault.At(_data, _position - 1, _maxDepth, $"{expected} was expected.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void FailUnknown() =>
        throw JsonFault.At(_data, _position, _maxDepth, $"There is no member '{Encoding.UTF8.GetString(_name)}', and unknown members are rejected.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void FailTooDeep() =>
        throw JsonFault.At(_data, _position, _maxDepth, $"Objects and arrays are nested deeper than {_maxDepth}. JsonReadOptions.MaxDepth says how deep they may be.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void FailSyntax() => throw JsonFault.At(_data, _position, _maxDepth, "This is not JSON.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void FailConversion(Type type, Exception exception) =>
        throw JsonFault.At(_data, _position, _maxDepth, $"The value cannot be read as {type}.", exception);

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal readonly void FailKey(Type type, Exception? exception) =>
        throw JsonFault.At(_data, _position, _maxDepth, $"The name '{Encoding.UTF8.GetString(_name)}' cannot be read as {type}.", exception);

    /// <summary>An integer is followed by something: a fraction, where it is one.</summary>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void FailBehindValue(string expected) =>
        Fail(Current is (byte)'.' or (byte)'e' or (byte)'E' ? "A number without fraction and exponent" : expected);

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void FailNumber(ulong limit) => Fail($"An integer up to {limit}");
}
