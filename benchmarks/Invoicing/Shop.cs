namespace Stepwright.Benchmarks.Invoicing;

[State]
public sealed partial class Shop
{
    public partial Table<ProductId, Stock> Stock { get; }

    public partial Table<CustomerId, Customer> Customers { get; }

    public partial Cell<Totals> Totals { get; }

    /// <summary>A shop with products and customers 0, 1, 2, ….</summary>
    public static Shop With(int products, int customers)
    {
        var shop = new Shop();
        shop.Stock.EnsureCapacity(products);
        for (var i = 0; i < products; i++)
            shop.Stock.Add(new ProductId(i), Invoices.OpeningStock);
        shop.Customers.EnsureCapacity(customers);
        for (var i = 0; i < customers; i++)
            shop.Customers.Add(new CustomerId(i), default);
        return shop;
    }
}
