namespace TpcC;

/// <summary>A district: those of a warehouse are numbered one after another.</summary>
public readonly record struct DistrictId(int Value)
{
    /// <summary>The districts of a warehouse.</summary>
    public const int PerWarehouse = 10;

    /// <summary>The warehouse that it belongs to.</summary>
    public WarehouseId Warehouse => new(Value / PerWarehouse);

    /// <inheritdoc/>
    public override string ToString() => $"district {Value % PerWarehouse} of {Warehouse}";

    /// <summary>A district of a warehouse.</summary>
    /// <param name="warehouse">The warehouse.</param>
    /// <param name="index">0 to 9.</param>
    public static DistrictId Of(WarehouseId warehouse, int index) => new((warehouse.Value * PerWarehouse) + index);
}
