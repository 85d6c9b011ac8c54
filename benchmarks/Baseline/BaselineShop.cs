using Stepwright.Benchmarks.Invoicing;

namespace Stepwright.Benchmarks.Baseline;

/// <summary>The shop as a plain object.</summary>
internal sealed class BaselineShop : IBaselineState
{
    public Dictionary<int, Stock> Stock { get; init; } = [];

    public Dictionary<int, Customer> Customers { get; init; } = [];

    public Totals Totals { get; set; }

    public static BaselineShop With(int products, int customers)
    {
        var shop = new BaselineShop();
        for (var i = 0; i < products; i++)
            shop.Stock.Add(i, Invoices.OpeningStock);
        for (var i = 0; i < customers; i++)
            shop.Customers.Add(i, default);
        return shop;
    }

    public Type? KeyOf(Type row) => row == typeof(Stock) ? typeof(ProductId) : row == typeof(Customer) ? typeof(CustomerId) : null;

    public object? Get(Type row, object? key) => key switch
    {
        ProductId product => Stock.TryGetValue(product.Value, out var stock) ? stock : null,
        CustomerId customer => Customers.TryGetValue(customer.Value, out var account) ? account : null,
        _ => Totals,
    };

    public void Set(Type row, object? key, object value)
    {
        switch (key)
        {
            case ProductId product:
                Stock[product.Value] = (Stock)value;
                break;
            case CustomerId customer:
                Customers[customer.Value] = (Customer)value;
                break;
            default:
                Totals = (Totals)value;
                break;
        }
    }
}
