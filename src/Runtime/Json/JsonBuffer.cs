using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Stepwright.Contract;

/// <summary>Writes JSON straight into the memory of a buffer writer. What was written is there after <see cref="Flush"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonBuffer
{
    private const int SmallestSpan = 256;

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _span;
    private int _position;

    /// <summary>Writes into a buffer writer.</summary>
    /// <param name="output">The buffer writer.</param>
    /// <param name="options">How System.Text.Json writes what no codec writes; <c>null</c> where nobody said.</param>
    public JsonBuffer(IBufferWriter<byte> output, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        Options = options;
        _span = output.GetSpan(SmallestSpan);
    }

    /// <summary>How System.Text.Json writes what no codec writes; <c>null</c> where nobody said.</summary>
    internal JsonSerializerOptions? Options { get; }

    /// <summary>Hands over what was written.</summary>
    public void Flush()
    {
        _output.Advance(_position);
        _span = default;
        _position = 0;
    }

    /// <summary>Makes room for so many bytes.</summary>
    /// <param name="size">The number of bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Ensure(int size)
    {
        if (_span.Length - _position < size)
            Grow(size);
    }

    /// <summary>Writes text that is JSON already.</summary>
    /// <param name="utf8">The text, in UTF-8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteLiteral(scoped ReadOnlySpan<byte> utf8)
    {
        Ensure(utf8.Length);
        utf8.CopyTo(MemoryMarshal.CreateSpan(ref Next, utf8.Length));
        _position += utf8.Length;
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteLiteral("null"u8);

    /// <summary>Writes a truth value.</summary>
    /// <param name="value">The value.</param>
    public void WriteBoolean(bool value)
    {
        if (value)
            WriteLiteral("true"u8);
        else
            WriteLiteral("false"u8);
    }

    /// <summary>Writes a JSON value as it is.</summary>
    /// <param name="value">The value.</param>
    public void WriteJsonElement(JsonElement value)
    {
        var writer = BeginForeign();
        value.WriteTo(writer);
        EndForeign(writer);
    }

    /// <summary>Writes a value through System.Text.Json.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="type">How it is written.</param>
    public void WriteValue<T>(T value, JsonTypeInfo<T> type)
    {
        var writer = BeginForeign();
        JsonSerializer.Serialize(writer, value, type);
        EndForeign(writer);
    }

    /// <summary>Writes a value by a converter of System.Text.Json.</summary>
    internal void WriteConverted<T>(T value, JsonConverter<T> converter)
    {
        var writer = BeginForeign();
        converter.Write(writer, value, Options ?? JsonSource.NoOptions);
        EndForeign(writer);
    }

    /// <summary>Writes a value as the name of a member by a converter.</summary>
    internal void WriteConvertedKey<T>(T value, JsonConverter<T> converter)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            converter.WriteAsPropertyName(writer, value!, Options ?? JsonSource.NoOptions);
            writer.WriteNullValue();
            writer.WriteEndObject();
        }

        const string before = "{";
        const string behind = ":null}";
        WriteLiteral(output.WrittenSpan[before.Length..^behind.Length]);
    }

    private readonly ref byte Next => ref Unsafe.Add(ref MemoryMarshal.GetReference(_span), _position);

    private readonly Span<byte> Rest => _span[_position..];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(byte value)
    {
        Ensure(1);
        Next = value;
        _position++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size)
    {
        _output.Advance(_position);
        _position = 0;
        _span = default;
        _span = _output.GetSpan(Math.Max(size, SmallestSpan));
    }

    /// <summary>A writer of System.Text.Json behind what was written so far.</summary>
    private Utf8JsonWriter BeginForeign()
    {
        Flush();
        return JsonWriterPool.Take(_output);
    }

    private static void EndForeign(Utf8JsonWriter writer)
    {
        writer.Flush();
        JsonWriterPool.Return(writer);
    }
}
