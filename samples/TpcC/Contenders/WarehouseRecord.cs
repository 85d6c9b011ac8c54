namespace TpcC;

/// <summary>A warehouse as one row.</summary>
internal record struct WarehouseRecord(Warehouse Warehouse, WarehouseYtd Ytd)
{
    public WarehouseYtd Ytd = Ytd;
}
