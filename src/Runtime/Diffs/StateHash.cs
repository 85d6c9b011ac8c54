namespace Stepwright.Contract;

/// <summary>
/// The hash of rows: XXH64 with seed 0 over what <see cref="DeltaCodec{T}.Write"/> writes for them, one after the other, without references
/// back to strings. It is the same in every process, on every platform.
/// </summary>
internal ref struct StateHash : IDisposable
{
    private DeltaWriter _writer;
    private XxHash64 _hash = new();

    /// <summary>Begins a hash.</summary>
    /// <param name="buffer">Memory for one row.</param>
    public StateHash(Span<byte> buffer) => _writer = new DeltaWriter(buffer, isCanonical: true);

    /// <summary>The hash of the values up to here.</summary>
    public readonly ulong Value => _hash.Value;

    /// <summary>Adds a value.</summary>
    public void Add<T>(DeltaCodec<T> codec, in T value)
    {
        _writer.Clear();
        codec.Write(ref _writer, value);
        _hash.Add(_writer.Written);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _writer.Dispose();
}
