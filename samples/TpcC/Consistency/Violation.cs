namespace TpcC;

/// <summary>A consistency condition that does not hold.</summary>
/// <param name="Condition">Its number: 1 to 12.</param>
/// <param name="Where">The warehouse, district, order or customer.</param>
/// <param name="What">The sides that should be equal.</param>
internal sealed record Violation(int Condition, string Where, string What)
{
    public override string ToString() => $"condition {Condition} does not hold in {Where}: {What}";
}
