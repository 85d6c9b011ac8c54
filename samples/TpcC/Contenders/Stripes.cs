using System.Numerics;

namespace TpcC;

/// <summary>
/// The locks of a company: one for each district with its customers, orders and payments, one for each warehouse's takings, and 64
/// for the stock. They are taken in this order, so that no two threads wait for each other.
/// </summary>
internal sealed class Stripes
{
    private const int StockStripes = 64;

    private readonly Lock[] _districts;
    private readonly Lock[] _warehouses;
    private readonly Lock[] _stock;

    public Stripes(int warehouses)
    {
        _districts = Locks(warehouses * DistrictId.PerWarehouse);
        _warehouses = Locks(warehouses);
        _stock = Locks(StockStripes);
    }

    /// <summary>Which stripe a stock belongs to.</summary>
    public static ulong Of(StockId stock) => 1UL << (stock.Value % StockStripes);

    public void Enter(DistrictId district) => _districts[district.Value].Enter();

    public void Exit(DistrictId district) => _districts[district.Value].Exit();

    public void Enter(DistrictId one, DistrictId other)
    {
        Enter(one.Value < other.Value ? one : other);
        if (one != other)
            Enter(one.Value < other.Value ? other : one);
    }

    public void Exit(DistrictId one, DistrictId other)
    {
        Exit(one);
        if (one != other)
            Exit(other);
    }

    public void Enter(WarehouseId warehouse) => _warehouses[warehouse.Value].Enter();

    public void Exit(WarehouseId warehouse) => _warehouses[warehouse.Value].Exit();

    public void Enter(ulong stock)
    {
        for (; stock != 0; stock &= stock - 1)
            _stock[BitOperations.TrailingZeroCount(stock)].Enter();
    }

    public void Exit(ulong stock)
    {
        for (; stock != 0; stock &= stock - 1)
            _stock[BitOperations.TrailingZeroCount(stock)].Exit();
    }

    private static Lock[] Locks(int count) => [.. Enumerable.Range(0, count).Select(_ => new Lock())];
}
