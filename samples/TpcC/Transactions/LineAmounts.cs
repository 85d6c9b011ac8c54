using System.Runtime.CompilerServices;

namespace TpcC;

/// <summary>What the lines of an order cost, in cents, while the order is taken.</summary>
[InlineArray(OrderLines.Capacity)]
public struct LineAmounts : IEquatable<LineAmounts>
{
    private int _first;

    public static bool operator ==(in LineAmounts left, in LineAmounts right) => left.Equals(right);

    public static bool operator !=(in LineAmounts left, in LineAmounts right) => !left.Equals(right);

    /// <inheritdoc/>
    public readonly bool Equals(LineAmounts other) => ((ReadOnlySpan<int>)this).SequenceEqual(other);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is LineAmounts other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => _first;
}
