using System.Buffers;
using System.Text.Json;

namespace Stepwright.Contract;

/// <summary>Keeps a writer of System.Text.Json for each thread.</summary>
internal static class JsonWriterPool
{
    [ThreadStatic]
    private static Utf8JsonWriter? _kept;

    public static Utf8JsonWriter Take(IBufferWriter<byte> output)
    {
        if (_kept is not { } writer)
            return new Utf8JsonWriter(output);
        _kept = null;
        writer.Reset(output);
        return writer;
    }

    /// <summary>Keeps a writer that was flushed; one that was not, because of an exception, is left to the garbage collector.</summary>
    public static void Return(Utf8JsonWriter writer)
    {
        writer.Reset(NoOutput.Instance);
        _kept = writer;
    }

    /// <summary>So that a kept writer holds nobody's buffer.</summary>
    private sealed class NoOutput : IBufferWriter<byte>
    {
        public static readonly NoOutput Instance = new();

        public void Advance(int count) => ArgumentOutOfRangeException.ThrowIfNotEqual(count, 0);

        public Memory<byte> GetMemory(int sizeHint = 0) => throw new NotSupportedException();

        public Span<byte> GetSpan(int sizeHint = 0) => throw new NotSupportedException();
    }
}
