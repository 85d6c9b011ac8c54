using System.Buffers;

namespace Stepwright.Contract;

/// <summary>Memory for JSON on its way into a writer of System.Text.Json, kept by each thread.</summary>
internal sealed class JsonOutput : IBufferWriter<byte>
{
    private const int Smallest = 1 << 10;
    private const int MostBytesKept = 1 << 20;

    [ThreadStatic]
    private static JsonOutput? _kept;

    private byte[] _bytes = new byte[Smallest];
    private int _count;

    public ReadOnlySpan<byte> Written => WrittenMemory.Span;

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _count);

    public static JsonOutput Take()
    {
        var output = _kept ?? new JsonOutput();

        // A converter that writes may lead here again.
        _kept = null;
        return output;
    }

    /// <summary>Gives the memory back. After an exception it is left to the garbage collector.</summary>
    public void Return()
    {
        _count = 0;
        if (_bytes.Length <= MostBytesKept)
            _kept = this;
    }

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureFree(sizeHint);
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureFree(sizeHint);
        return _bytes.AsSpan(_count);
    }

    private void EnsureFree(int size)
    {
        if (_bytes.Length - _count < Math.Max(size, 1))
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, checked(_count + size)));
    }
}
