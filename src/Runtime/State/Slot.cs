namespace Stepwright;

/// <summary>
/// One row of a table in its place. <see cref="Next"/> chains the slots of a bucket, or the free slots.
/// <see cref="Tag"/> holds the <see cref="SlotState"/> in its two lowest bits and 30 bits of the key's hash above them.
/// </summary>
internal struct Slot<TKey, TRow>
{
    public int Next;
    public uint Tag;
    public TKey Key;
    public TRow Row;
}
