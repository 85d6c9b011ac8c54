using System.Collections.Immutable;

namespace TpcC;

/// <summary>The customers of a district that share a last name: an index, which no transaction changes.</summary>
/// <param name="Customers">The customers by C_FIRST.</param>
public record struct Namesakes(ImmutableArray<CustomerId> Customers)
{
    /// <summary>The one that is meant where a customer is named: in the middle, rounded up (clauses 2.5.2.2 and 2.6.2.2).</summary>
    public readonly CustomerId Middle => Customers[(Customers.Length - 1) / 2];

    /// <inheritdoc/>
    public readonly bool Equals(Namesakes other) => Customers.AsSpan().SequenceEqual(other.Customers.AsSpan());

    /// <inheritdoc/>
    public override readonly int GetHashCode() => Middle.GetHashCode();
}
