using System.Runtime.CompilerServices;

namespace TpcC;

/// <summary>The lines of an order, in the order's own row.</summary>
[InlineArray(Capacity)]
public struct OrderLines : IEquatable<OrderLines>
{
    /// <summary>The most lines that an order can have.</summary>
    public const int Capacity = 15;

    private OrderLine _first;

    public static bool operator ==(in OrderLines left, in OrderLines right) => left.Equals(right);

    public static bool operator !=(in OrderLines left, in OrderLines right) => !left.Equals(right);

    /// <inheritdoc/>
    public readonly bool Equals(OrderLines other) => ((ReadOnlySpan<OrderLine>)this).SequenceEqual(other);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is OrderLines other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => _first.GetHashCode();

    /// <inheritdoc/>
    public override readonly string ToString() => string.Join(", ", ((ReadOnlySpan<OrderLine>)this).ToArray().Where(line => line != default));
}
