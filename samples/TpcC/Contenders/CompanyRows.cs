using Stepwright;

namespace TpcC;

/// <summary>The rows of Stepwright's company, in and out.</summary>
internal static class CompanyRows
{
    /// <summary>A company of these rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="capacity">The transactions that there is room for.</param>
    public static Company Load(Rows rows, int capacity)
    {
        var company = new Company();
        Load(rows.Warehouses, company.Warehouses);
        Load(rows.WarehouseYtds, company.WarehouseYtds);
        Load(rows.Districts, company.Districts);
        Load(rows.DistrictYtds, company.DistrictYtds);
        Load(rows.OrderBooks, company.OrderBooks);
        Load(rows.DeliveryQueues, company.DeliveryQueues);
        Load(rows.Customers, company.Customers);
        Load(rows.Accounts, company.Accounts);
        Load(rows.LastOrders, company.LastOrders);
        Load(rows.Namesakes, company.Namesakes);
        Load(rows.Items, company.Items);
        Load(rows.Stock, company.Stock);
        Load(rows.Orders, company.Orders, capacity);
        Load(rows.PendingOrders, company.PendingOrders, capacity);
        Load(rows.Payments, company.Payments, capacity);
        return company;
    }

    /// <summary>The rows of a company.</summary>
    public static Rows Of(Company company)
    {
        var rows = new Rows();
        Save(company.Warehouses, rows.Warehouses);
        Save(company.WarehouseYtds, rows.WarehouseYtds);
        Save(company.Districts, rows.Districts);
        Save(company.DistrictYtds, rows.DistrictYtds);
        Save(company.OrderBooks, rows.OrderBooks);
        Save(company.DeliveryQueues, rows.DeliveryQueues);
        Save(company.Customers, rows.Customers);
        Save(company.Accounts, rows.Accounts);
        Save(company.LastOrders, rows.LastOrders);
        Save(company.Namesakes, rows.Namesakes);
        Save(company.Items, rows.Items);
        Save(company.Stock, rows.Stock);
        Save(company.Orders, rows.Orders);
        Save(company.PendingOrders, rows.PendingOrders);
        Save(company.Payments, rows.Payments);
        return rows;
    }

    private static void Load<TKey, TRow>(Dictionary<TKey, TRow> from, Table<TKey, TRow> to, int capacity = 0)
        where TKey : notnull
        where TRow : struct
    {
        to.EnsureCapacity(from.Count + capacity);
        foreach (var (key, row) in from)
            to.Add(key, row);
    }

    private static void Save<TKey, TRow>(Table<TKey, TRow> from, Dictionary<TKey, TRow> to)
        where TKey : notnull
        where TRow : struct
    {
        to.EnsureCapacity(from.Count);
        foreach (var (key, row) in from)
            to.Add(key, row);
    }
}
