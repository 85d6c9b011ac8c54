using System.Buffers;
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
    public readonly void Fail(string expected) => throw Fault(_position, $"{expected} was expected.");

    /// <summary>Throws: the object that the source stands behind lacks a member.</summary>
    /// <param name="name">The member's name.</param>
    /// <exception cref="JsonException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void FailMissing(string name) =>
        throw Fault(_position - 1, $"The member '{name}' is required and missing.");

    /// <summary>Throws: the object that the source stands on is of a command that there is not.</summary>
    /// <param name="name">The command's name.</param>
    /// <exception cref="JsonException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void FailCommand(ReadOnlySpan<byte> name) => throw Fault(_position, $"There is no command '{Encoding.UTF8.GetString(name)}' here.");

    /// <summary>Throws: the member whose value comes was there before.</summary>
    /// <exception cref="JsonException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void FailDuplicate() =>
        throw Fault(_position, $"The member '{Encoding.UTF8.GetString(_name)}' stands here a second time, and duplicate members are rejected.");

    /// <summary>Throws: the text just read is none of those allowed.</summary>
    /// <param name="expected">What was expected, such as "A color".</param>
    /// <exception cref="JsonException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void FailBehind(string expected) => throw Fault(_position - 1, $"{expected} was expected.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void FailUnknown() =>
        throw Fault(_position, $"There is no member '{Encoding.UTF8.GetString(_name)}', and unknown members are rejected.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void FailTooDeep() =>
        throw Fault(_position, $"Objects and arrays are nested deeper than {_maxDepth}. JsonReadOptions.MaxDepth says how deep they may be.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void FailSyntax() => throw Fault(_data.Length, "This is not JSON.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void FailEncoding(ReadOnlySpan<byte> text)
    {
        var position = _position;
        while (Rune.DecodeFromUtf8(text, out _, out var length) == OperationStatus.Done)
        {
            text = text[length..];
            position += length;
        }

        throw Fault(position, "This is not UTF-8.");
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void FailConversion(Type type, Exception exception) =>
        throw Fault(_position, $"The value cannot be read as {type}.", exception);

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal readonly void FailKey(Type type, Exception? exception) =>
        throw Fault(_position, $"The name '{Encoding.UTF8.GetString(_name)}' cannot be read as {type}.", exception);

    private readonly JsonException Fault(int position, string message, Exception? inner = null) =>
        JsonFault.At(_data, position, _depth, new JsonReaderOptions { MaxDepth = _maxDepth, AllowMultipleValues = _holdsMany }, message, inner);

    /// <summary>An integer is followed by something: a fraction, where it is one.</summary>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void FailBehindValue(string expected) =>
        Fail(Current is (byte)'.' or (byte)'e' or (byte)'E' ? "A number without fraction and exponent" : expected);

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void FailNumber(ulong limit) => Fail($"An integer up to {limit}");
}
