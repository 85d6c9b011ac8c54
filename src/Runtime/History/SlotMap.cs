using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stepwright;

/// <summary>
/// Numbers by slot: a hash table with linear probing and Fibonacci hashing (Knuth, The Art of Computer Programming, vol. 3, section 6.4), which
/// never removes anything.
/// </summary>
internal sealed class SlotMap
{
    private readonly (int Slot, int Value)[] _places;
    private readonly int _shift;

    /// <param name="capacity">The number of slots at most.</param>
    public SlotMap(int capacity)
    {
        _places = new (int, int)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, 2 * capacity))];
        _shift = 32 - BitOperations.Log2((uint)_places.Length);
    }

    /// <summary>The number of a slot, which is not 0; 0 where it was not set yet.</summary>
    public ref int this[int slot]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var places = _places;
            for (var i = (int)(((uint)slot * 0x9E3779B1u) >> _shift); ; i = (i + 1) & (places.Length - 1))
            {
                ref var place = ref places[i];
                if (place.Slot == slot)
                    return ref place.Value;
                if (place.Slot == 0)
                {
                    place.Slot = slot;
                    return ref place.Value;
                }
            }
        }
    }
}
