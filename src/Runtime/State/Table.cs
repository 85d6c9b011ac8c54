using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// The rows of one kind in a state, by key, enumerated in insertion order while nothing was removed (a freed place is
/// given to a later row). Usable directly while no batch runs; it is not thread-safe.
/// </summary>
/// <remarks>
/// A hash table with separate chaining over one contiguous array of slots, with Fibonacci hashing of the key's own hash code
/// (Knuth, The Art of Computer Programming, vol. 3, section 6.4).
/// </remarks>
/// <typeparam name="TKey">The key: a value with equality and hash code.</typeparam>
/// <typeparam name="TRow">The row: a struct of immutable values.</typeparam>
[DebuggerDisplay("{Name}: {Count} rows")]
public sealed partial class Table<TKey, TRow> : IReadOnlyCollection<KeyValuePair<TKey, TRow>>
    where TKey : notnull
    where TRow : struct
{
    private const int InitialBuckets = 8;

    private readonly StateGate _gate;
    private int[] _buckets = new int[InitialBuckets];
    private int _shift = 32 - 3;

    // Slot 0 is never bound to a key: a bucket or chain of 0 is at its end, and its row is the default row.
    private Slot<TKey, TRow>[] _slots = new Slot<TKey, TRow>[InitialBuckets];
    private int _end = 1;
    private int _freeHead;
    private int _freeTail;
    private int _count;
    private int _version;

    internal Table(string name, StateGate gate)
    {
        Name = name;
        _gate = gate;
    }

    /// <summary>The number of rows.</summary>
    public int Count
    {
        get
        {
            _gate.ThrowIfRunning(Name);
            return _count;
        }
    }

    /// <summary>The keys, in the order of the rows.</summary>
    public KeyCollection Keys
    {
        get
        {
            _gate.ThrowIfRunning(Name);
            return new KeyCollection(this);
        }
    }

    internal string Name { get; }

    internal Slot<TKey, TRow>[] Slots => _slots;

    internal int End => _end;

    /// <summary>The last one of the free slots; 0 where there is none.</summary>
    internal int FreeTail => _freeTail;

    /// <summary>The ways of those who run a batch on the table; empty while none runs.</summary>
    internal TableAccess<TKey, TRow>[] Running { get; set; } = [];

    /// <summary>Whether one more key would make the table grow.</summary>
    internal bool IsFull => _freeHead == 0 && _end == _slots.Length;

    /// <summary>The number of rows while a batch runs.</summary>
    internal int LiveCount
    {
        get
        {
            var count = _count;
            foreach (var access in Running)
                count += access.Added;
            return count;
        }
    }

    /// <summary>The row of a key. Setting it adds or replaces the row.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">The table has no row of that key (reading).</exception>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public TRow this[TKey key]
    {
        get
        {
            _gate.ThrowIfRunning(Name);
            var slot = FindLive(key);
            if (slot == 0)
                ThrowMissing(key);
            return _slots[slot].Row;
        }

        set
        {
            _gate.BeginChange(Name);
            ForgetReleased();
            var slot = FindLive(key);
            if (slot == 0)
                slot = Insert(key, SlotState.Live);
            else if (_newest is not null)
                SaveSlot(slot);
            _slots[slot].Row = value;
        }
    }

    /// <summary>Adds a row.</summary>
    /// <param name="key">The key.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="ArgumentException">The table has a row of that key already.</exception>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public void Add(TKey key, TRow row)
    {
        if (!TryAdd(key, row))
            throw new ArgumentException($"{Name} already has a row {key}. Replace it by setting {Name}[key], or use TryAdd.", nameof(key));
    }

    /// <summary>Adds a row unless the table has one of that key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="row">The row.</param>
    /// <returns>Whether the row was added.</returns>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public bool TryAdd(TKey key, TRow row)
    {
        _gate.BeginChange(Name);
        if (FindLive(key) != 0)
            return false;
        ForgetReleased();
        var slot = Insert(key, SlotState.Live);
        _slots[slot].Row = row;
        return true;
    }

    /// <summary>Reads the row of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="row">The row, or <c>default</c> where there is none.</param>
    /// <returns>Whether the table has a row of that key.</returns>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public bool TryGet(TKey key, out TRow row)
    {
        _gate.ThrowIfRunning(Name);
        var slot = FindLive(key);
        row = _slots[slot].Row;
        return slot != 0;
    }

    /// <summary>Whether the table has a row of that key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public bool ContainsKey(TKey key)
    {
        _gate.ThrowIfRunning(Name);
        return FindLive(key) != 0;
    }

    /// <summary>Removes the row of a key; its place is given to a later row.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public bool Remove(TKey key)
    {
        _gate.BeginChange(Name);
        var slot = FindLive(key);
        if (slot == 0)
            return false;
        ForgetReleased();
        _count--;
        Release(slot);
        return true;
    }

    /// <summary>Makes room for a number of rows, so that adding them does not allocate.</summary>
    /// <param name="capacity">The number of rows in all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public void EnsureCapacity(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _gate.ThrowIfRunning(Name);
        if (capacity >= _slots.Length)
            Grow(capacity + 1);
    }

    /// <summary>Enumerates the rows without allocating.</summary>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public Enumerator GetEnumerator()
    {
        _gate.ThrowIfRunning(Name);
        return new Enumerator(this, guarded: true);
    }

    IEnumerator<KeyValuePair<TKey, TRow>> IEnumerable<KeyValuePair<TKey, TRow>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The slot that is bound to a key, whatever its state; 0 where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(in TKey key) => TryFind(key, out var slot) ? slot : 0;

    /// <summary>Finds the slot that is bound to a key, whatever its state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryFind(in TKey key, out int slot)
    {
        var tag = TagOf(key);
        var slots = _slots;
        slot = _buckets[Bucket(tag)];
        do
        {
            // Less than the mask: the hashes are equal and the slot is not free, so that slot 0 never matches.
            ref var candidate = ref slots[slot];
            if ((candidate.Tag ^ tag) < SlotState.Mask && EqualityComparer<TKey>.Default.Equals(candidate.Key, key))
                return true;
            slot = candidate.Next;
        }
        while (slot != 0);
        return false;
    }

    /// <summary>The memory of the rows, in bytes.</summary>
    internal long Bytes => (long)_slots.Length * Unsafe.SizeOf<Slot<TKey, TRow>>();

    /// <summary>Has the bucket of a key fetched.</summary>
    internal void PrefetchBucket(in TKey key) => Cache.Fetch(ref _buckets[Bucket(TagOf(key))]);

    /// <summary>Has the first slot of a key's bucket fetched.</summary>
    /// <returns>The slot.</returns>
    internal int PrefetchRow(in TKey key)
    {
        var slot = _buckets[Bucket(TagOf(key))];
        Cache.Fetch(ref _slots[slot]);
        return slot;
    }

    internal int FindLive(in TKey key)
    {
        var slot = Find(key);
        return (_slots[slot].Tag & SlotState.Mask) == SlotState.Live ? slot : 0;
    }

    /// <summary>Binds a free slot to a key that has none.</summary>
    internal int Insert(in TKey key, uint state)
    {
        // First, because the key's own code may throw.
        var tag = TagOf(key);
        int slot;
        if (_freeHead != 0)
        {
            slot = _freeHead;
            _freeHead = _slots[slot].Next;
            if (_freeHead == 0)
                _freeTail = 0;
        }
        else
        {
            if (_end == _slots.Length)
                Grow(_end + 1);
            slot = _end++;
        }

        Bind(slot, key, tag, state);
        if (state == SlotState.Live)
            _count++;
        return slot;
    }

    /// <summary>Undoes the latest <see cref="Insert"/> that is not undone yet, leaving every chain and list as it was.</summary>
    internal void Uninsert(int slot, bool appended)
    {
        Unbind(slot);
        Reclaim(slot, appended);
    }

    /// <summary>Takes the first free slot away again: one that an early <c>Uninsert(slot, appended: false)</c> put there.</summary>
    internal void TakeBack(int slot)
    {
        Debug.Assert(_freeHead == slot, "What was freed early is taken back newest first.");
        _freeHead = _slots[slot].Next;
        if (_freeHead == 0)
            _freeTail = 0;
    }

    /// <summary>Ends the undoing of an <see cref="Insert"/> whose slot is unbound already.</summary>
    internal void Reclaim(int slot, bool appended)
    {
        if (appended)
        {
            _end--;
            return;
        }

        _slots[slot].Next = _freeHead;
        _freeHead = slot;
        if (_freeTail == 0)
            _freeTail = slot;
    }

    /// <summary>Unbinds a slot from its key and puts it after the other free ones.</summary>
    internal void Release(int slot)
    {
        Unbind(slot);
        _slots[slot].Next = 0;
        if (_freeTail == 0)
            _freeHead = slot;
        else
            _slots[_freeTail].Next = slot;
        _freeTail = slot;
    }

    /// <summary>Undoes the latest <see cref="Release"/> that is not undone yet.</summary>
    internal void Unrelease(int slot, in TKey key, int tailBefore)
    {
        Debug.Assert(_freeTail == slot, "What was freed last is bound again first.");
        if (tailBefore == 0)
            _freeHead = 0;
        else
            _slots[tailBefore].Next = 0;
        _freeTail = tailBefore;
        Bind(slot, key, TagOf(key), SlotState.Ghost);
    }

    /// <summary>Does again what a <see cref="Insert"/> did whose slot was freed early: takes the slot, without a key.</summary>
    internal void Take(int slot, bool appended)
    {
        if (!appended)
        {
            TakeBack(slot);
            return;
        }

        MakeRoom(1);
        _end++;
    }

    internal void AddToCount(int rows)
    {
        _count += rows;
        _version++;
    }

    /// <summary>Removes all rows, and forgets in which places they were.</summary>
    internal void Clear()
    {
        _buckets = new int[InitialBuckets];
        _shift = 32 - 3;
        _slots = new Slot<TKey, TRow>[InitialBuckets];
        _end = 1;
        _freeHead = 0;
        _freeTail = 0;
        _count = 0;
        _version++;
    }

    internal void MakeRoom(int rows)
    {
        if (_end + rows > _slots.Length)
            Grow(_end + rows);
    }

    [DoesNotReturn]
    internal void ThrowMissing(TKey key) =>
        throw new KeyNotFoundException($"{Name} has no row {key}. Use TryGet where it may be missing.");

    private void Bind(int slot, in TKey key, uint tag, uint state)
    {
        Debug.Assert(Find(key) == 0, "A key is bound to one slot.");
        if (_newest is not null)
        {
            SaveBucket(Bucket(tag));
            SaveSlot(slot);
        }

        ref var bound = ref _slots[slot];
        ref var bucket = ref _buckets[Bucket(tag)];
        bound.Tag = (tag & ~SlotState.Mask) | state;
        bound.Key = key;
        bound.Next = bucket;

        // Last, because workers may look through the chain while a batch is planned.
        Volatile.Write(ref bucket, slot);
        _version++;
    }

    private void Unbind(int slot)
    {
        ref var unbound = ref _slots[slot];
        var bucket = Bucket(unbound.Tag | SlotState.Mask);
        if (_newest is not null)
            SaveBinding(slot, bucket);
        ref var link = ref _buckets[bucket];
        while (link != slot)
            link = ref _slots[link].Next;
        link = unbound.Next;
        unbound.Tag = SlotState.Free;
        unbound.Key = default!;
        unbound.Row = default;
        _version++;
    }

    private void Grow(int minimum)
    {
        LeaveVersions();
        var length = (int)Math.Min(Array.MaxLength, Math.Max((uint)minimum, 2 * (uint)_slots.Length));
        Array.Resize(ref _slots, length);

        var bits = 32 - int.LeadingZeroCount(length - 1);
        _buckets = new int[1 << bits];
        _shift = 32 - bits;

        // Chains are rebuilt in slot order, so that they depend on the slots alone.
        for (var slot = 1; slot < _end; slot++)
        {
            ref var bound = ref _slots[slot];
            if ((bound.Tag & SlotState.Mask) == SlotState.Free)
                continue;
            ref var bucket = ref _buckets[Bucket(bound.Tag | SlotState.Mask)];
            bound.Next = bucket;
            bucket = slot;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint TagOf(in TKey key) => ((uint)EqualityComparer<TKey>.Default.GetHashCode(key) * 0x9E3779B1u) | SlotState.Mask;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Bucket(uint tag) => (int)(tag >> _shift);
}
