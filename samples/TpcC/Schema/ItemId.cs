namespace TpcC;

/// <summary>An item: 1, 2, 3, …</summary>
public readonly record struct ItemId(int Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"item {Value}";
}
