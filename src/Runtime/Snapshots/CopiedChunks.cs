using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stepwright;

/// <summary>
/// An array as it was at one moment: the chunks of it that were changed since, each saved by whoever was about to change it first, and
/// the array itself for all others. Any thread may read while others save and change.
/// </summary>
/// <remarks>
/// A reader looks for the copy, reads the array where there is none, and looks again: what it read counts only if there is still none.
/// A writer makes the copy known before it changes anything (the two halves of a sequence lock; Boehm, Can Seqlocks Get Along With
/// Programming Language Memory Models?, MSPC 2012).
/// </remarks>
/// <typeparam name="T">An element.</typeparam>
internal sealed class CopiedChunks<T>
    where T : struct
{
    // Small arrays are soon copied as a whole, and fastest in large chunks. Of large ones a batch changes elements here and there: what is
    // copied beside them should be no more than what the processor fetched with them.
    private const int LargeBytes = 512 * 1024;
    private const int ChunkBytes = 2048;
    private const int ChunkBytesOfLarge = 128;
    private const int BlockBytes = 2048;

    private const int PageShift = 9;
    private const int PageLength = 1 << PageShift;
    private const int StripeCount = 8;

    private readonly T[] _source;
    private readonly int _chunkShift;
    private readonly int _blockShift;
    private readonly Stripe[] _stripes = new Stripe[StripeCount];
    private int _chunks;

    // Where the copy of each chunk is, plus 1; 0 where there is none. None before the first is saved.
    private int[]?[]? _pages;

    // Copies stand in blocks of several, so that there are few objects to collect.
    private T[][] _blocks = [];
    private int _blockCount;
    private int _usedBlocks;

    // The pages of an earlier moment, and which of them have to be cleared.
    private int[]?[]? _sparePages;
    private bool[] _isPageUsed = [];

    /// <param name="source">The array.</param>
    /// <param name="length">How much of it counts.</param>
    public CopiedChunks(T[] source, int length)
    {
        _source = source;
        var bytes = (long)source.Length * Unsafe.SizeOf<T>() > LargeBytes ? ChunkBytesOfLarge : ChunkBytes;
        _chunkShift = BitOperations.Log2((uint)(bytes / Unsafe.SizeOf<T>()));
        _blockShift = BitOperations.Log2((uint)(BlockBytes / bytes));
        _chunks = ((length - 1) >> _chunkShift) + 1;
        foreach (ref var stripe in _stripes.AsSpan())
            stripe.Lock = new SpinLock(enableThreadOwnerTracking: false);
    }

    public T[] Source => _source;

    /// <summary>
    /// Begins anew, with the array as it is now, in the memory of the copies so far. Who still reads those reads anything, and has to notice by
    /// other means.
    /// </summary>
    /// <param name="length">How much of the array counts.</param>
    public void Restart(int length)
    {
        _chunks = ((length - 1) >> _chunkShift) + 1;
        if (_pages is null)
            return;
        _sparePages = _pages;
        Volatile.Write(ref _pages, null);
    }

    /// <summary>Whether the chunk of an element is saved, as far as this thread knows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int index) => PlaceOf(index >> _chunkShift) != 0;

    /// <summary>Saves the chunk of an element, unless it is saved already or does not count.</summary>
    /// <param name="index">The element.</param>
    /// <param name="isShared">Whether other threads may save at the same time.</param>
    public void Save(int index, bool isShared)
    {
        var chunk = index >> _chunkShift;
        if (chunk >= _chunks)
            return;
        ref var place = ref PageOf(chunk)[chunk & (PageLength - 1)];
        if (Volatile.Read(ref place) != 0)
            return;
        ref var stripe = ref _stripes[chunk & (StripeCount - 1)];

        // Taking a lock empties the processor's store buffer, and costs more than the copy.
        if (!isShared)
        {
            Copy(chunk, ref place, ref stripe);
            return;
        }

        var isTaken = false;
        try
        {
            stripe.Lock.Enter(ref isTaken);
            if (place == 0)
                Copy(chunk, ref place, ref stripe);
        }
        finally
        {
            if (isTaken)
                stripe.Lock.Exit(useMemoryBarrier: false);
        }
    }

    /// <summary>Reads an element as it was.</summary>
    public void Read(int index, out T value)
    {
        ref readonly var copy = ref CopyOf(index);
        if (Unsafe.IsNullRef(in copy))
        {
            value = _source[index];
            Volatile.ReadBarrier();
            copy = ref CopyOf(index);
            if (Unsafe.IsNullRef(in copy))
                return;
        }

        value = copy;
    }

    /// <summary>The elements that may have changed, in order: those of the chunks that were saved.</summary>
    public IEnumerable<int> Saved()
    {
        var pages = Volatile.Read(ref _pages);
        for (var number = 0; number < pages?.Length; number++)
        {
            if (Volatile.Read(ref pages[number]) is not { } page)
                continue;
            for (var i = 0; i < PageLength; i++)
            {
                if (Volatile.Read(ref page[i]) == 0)
                    continue;
                var start = ((number << PageShift) + i) << _chunkShift;
                var end = Math.Min(start + (1 << _chunkShift), _source.Length);
                for (var index = start; index < end; index++)
                    yield return index;
            }
        }
    }

    private void Copy(int chunk, ref int place, ref Stripe stripe)
    {
        if (stripe.Next == stripe.End)
            TakeBlock(ref stripe);
        var next = stripe.Next++;
        var start = chunk << _chunkShift;
        _source.AsSpan(start, Math.Min(1 << _chunkShift, _source.Length - start)).CopyTo(_blocks[next >> _blockShift].AsSpan(Offset(next)));
        Volatile.Write(ref place, next + 1);
    }

    private int Offset(int place) => (place & ((1 << _blockShift) - 1)) << _chunkShift;

    private ref readonly T CopyOf(int index)
    {
        var place = PlaceOf(index >> _chunkShift) - 1;
        if (place < 0)
            return ref Unsafe.NullRef<T>();
        return ref Volatile.Read(ref _blocks)[place >> _blockShift][Offset(place) + (index & ((1 << _chunkShift) - 1))];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(int chunk)
    {
        var pages = Volatile.Read(ref _pages);
        var number = chunk >> PageShift;
        if (pages is null || (uint)number >= (uint)pages.Length || Volatile.Read(ref pages[number]) is not { } page)
            return 0;
        return Volatile.Read(ref page[chunk & (PageLength - 1)]);
    }

    private int[] PageOf(int chunk)
    {
        var pages = Volatile.Read(ref _pages) ?? Begin();
        var number = chunk >> PageShift;
        _isPageUsed[number] = true;
        ref var page = ref pages[number];

        // Of several threads one comes first.
        return Volatile.Read(ref page) ?? Interlocked.CompareExchange(ref page, new int[PageLength], null) ?? page!;
    }

    // Here, and not where the moment begins, for that takes constant time.
    private int[]?[] Begin()
    {
        lock (_stripes)
        {
            if (_pages is not null)
                return _pages;
            var pages = _sparePages ?? [];
            for (var number = 0; number < pages.Length; number++)
            {
                if (_isPageUsed[number])
                    Array.Clear(pages[number]!);
            }

            var count = ((_chunks - 1) >> PageShift) + 1;
            Array.Resize(ref pages, count);
            Array.Resize(ref _isPageUsed, count);
            Array.Clear(_isPageUsed);
            foreach (ref var stripe in _stripes.AsSpan())
                stripe.Next = stripe.End = 0;
            _usedBlocks = 0;
            _sparePages = null;
            Volatile.Write(ref _pages, pages);
            return pages;
        }
    }

    private void TakeBlock(ref Stripe stripe)
    {
        lock (_stripes)
        {
            if (_usedBlocks == _blockCount)
                AddBlock();
            stripe.Next = _usedBlocks++ << _blockShift;
            stripe.End = stripe.Next + (1 << _blockShift);
        }
    }

    private void AddBlock()
    {
        var blocks = _blocks;
        if (_blockCount == blocks.Length)
            Array.Resize(ref blocks, Math.Max(StripeCount, 2 * blocks.Length));
        var length = 1 << (_blockShift + _chunkShift);
        blocks[_blockCount++] = RuntimeHelpers.IsReferenceOrContainsReferences<T>() ? new T[length] : GC.AllocateUninitializedArray<T>(length);
        Volatile.Write(ref _blocks, blocks);
    }

    // Every eighth chunk, so that workers that save at the same time seldom wait for each other.
    private struct Stripe
    {
        public SpinLock Lock;
        public int Next;
        public int End;
    }
}
