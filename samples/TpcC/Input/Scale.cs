namespace TpcC;

/// <summary>How much there is of everything.</summary>
/// <param name="Warehouses">The warehouses.</param>
/// <param name="Customers">The customers of a district, which is also the number of its first orders.</param>
/// <param name="Items">The items, all of which every warehouse has.</param>
internal sealed record Scale(int Warehouses, int Customers = Scale.SpecifiedCustomers, int Items = Scale.SpecifiedItems)
{
    public const int SpecifiedCustomers = 3_000;
    public const int SpecifiedItems = 100_000;

    public int Districts => Warehouses * DistrictId.PerWarehouse;

    /// <summary>The first orders of a district that are delivered: 2,100 of 3,000.</summary>
    public int Delivered => Customers * 7 / 10;

    /// <summary>The last names in use: every one of the first thousand customers of a district has one of his own.</summary>
    public int LastNames => Math.Min(Customers, 1_000);
}
