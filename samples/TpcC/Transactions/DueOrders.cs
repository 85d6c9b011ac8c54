using System.Runtime.CompilerServices;

namespace TpcC;

/// <summary>The orders that a <see cref="Delivery"/> delivers: at most one of each district.</summary>
public record struct DueOrders
{
    private Slots _slots;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>One of them.</summary>
    /// <param name="index">Which.</param>
    public readonly OrderId this[int index] => _slots[index];

    /// <summary>Adds one.</summary>
    /// <param name="order">The order.</param>
    public void Add(OrderId order) => _slots[Count++] = order;

    [InlineArray(DistrictId.PerWarehouse)]
    private struct Slots : IEquatable<Slots>
    {
        private OrderId _first;

        public readonly bool Equals(Slots other) => ((ReadOnlySpan<OrderId>)this).SequenceEqual(other);

        public override readonly bool Equals(object? obj) => obj is Slots other && Equals(other);

        public override readonly int GetHashCode() => _first.GetHashCode();
    }
}
