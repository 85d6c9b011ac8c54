namespace TpcC;

/// <summary>A warehouse: 0, 1, 2, …</summary>
public readonly record struct WarehouseId(int Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"warehouse {Value}";
}
