namespace TpcC;

/// <summary>An item in a warehouse, packed into one number.</summary>
public readonly record struct StockId(int Value)
{
    private const int ItemBits = 17;

    /// <summary>The warehouse.</summary>
    public WarehouseId Warehouse => new(Value >> ItemBits);

    /// <summary>The item.</summary>
    public ItemId Item => new(Value & ((1 << ItemBits) - 1));

    /// <inheritdoc/>
    public override string ToString() => $"{Item} in {Warehouse}";

    /// <summary>An item in a warehouse.</summary>
    /// <param name="warehouse">The warehouse.</param>
    /// <param name="item">1 to 100,000; also the number after the last, which is no item.</param>
    public static StockId Of(WarehouseId warehouse, ItemId item) => new((warehouse.Value << ItemBits) | item.Value);
}
