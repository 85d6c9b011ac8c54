using System.IO.Compression;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>The bytes of a stretch of history: what each table, cell and accumulator makes of its entries, compressed together.</summary>
internal static class HistoryEncoding
{
    // More takes several times as long and makes little less of it; see docs/history.md.
    private const int Quality = 4;
    private const int Window = 22;
    private const int FirstBytes = 4096;

    public static (byte[] Bytes, int[] Ends) Encode(StateSchema schema, LogSegment[] segments, int[] ends, bool isPast)
    {
        var kept = new int[ends.Length];
        var writer = new DeltaWriter(new byte[FirstBytes]);
        try
        {
            for (var member = 0; member < segments.Length; member++)
                schema.Members[member].WriteLog(ref writer, segments[member], new StepEnds(ends, kept, member, segments.Length), isPast);

            var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(writer.Written.Length) + sizeof(int)];
            if (!BrotliEncoder.TryCompress(writer.Written, compressed.AsSpan(sizeof(int)), out var length, Quality, Window))
                throw new InvalidOperationException("Brotli needs more room than it says that it does.");
            BitConverter.TryWriteBytes(compressed, writer.Written.Length);
            return (compressed.AsSpan(0, length + sizeof(int)).ToArray(), kept);
        }
        finally
        {
            writer.Dispose();
        }
    }

    public static LogSegment[] Decode(StateSchema schema, ReadOnlySpan<byte> bytes, int steps, bool isPast)
    {
        var expanded = new byte[BitConverter.ToInt32(bytes)];
        if (!BrotliDecoder.TryDecompress(bytes[sizeof(int)..], expanded, out var length) || length != expanded.Length)
            throw new InvalidOperationException("A block of history does not decompress.");
        var reader = new DeltaReader(expanded);
        try
        {
            var segments = new LogSegment[schema.Members.Length];
            for (var member = 0; member < segments.Length; member++)
                segments[member] = schema.Members[member].ReadLog(ref reader, steps, isPast);
            return segments;
        }
        finally
        {
            reader.Dispose();
        }
    }
}
