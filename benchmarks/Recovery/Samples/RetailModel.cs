using System.Collections.Immutable;
using Retail;
using Stepwright.Benchmarks.Recovery.Faults;

namespace Stepwright.Benchmarks.Recovery.Samples;

/// <summary>What the warehouse of samples/Retail is to come to, over dictionaries.</summary>
internal sealed class RetailModel
{
    private Sales _sales;

    public Dictionary<StockCode, Product> Products { get; } = [];

    public Dictionary<CustomerId, Customer> Customers { get; } = [];

    /// <summary>Runs a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="stands">Whether what it does is to stand.</param>
    /// <returns>Why it fails, and the corrected command; <c>null</c> for neither.</returns>
    public (string? Code, object? Corrected) Run(object command, bool stands)
    {
        var lines = LinesOf(command);
        var products = new Dictionary<StockCode, Product>();
        var total = 0m;
        foreach (var line in lines)
        {
            if (!products.TryGetValue(line.Product, out var product) && !Products.TryGetValue(line.Product, out product))
                return ("missing-row", Correct(command, line.Product));
            var taken = command is CancelInvoice ? -line.Pieces : command is AdjustStock ? -line.Quantity : line.Quantity;
            if (command is not CancelInvoice && product.OnHand < taken)
                return ("out-of-stock", null);
            products[line.Product] = new Product(product.OnHand - taken, command is AdjustStock ? product.Sold : product.Sold + taken);
            total += (command is CancelInvoice ? line.Pieces : line.Quantity) * line.Price;
        }

        var buyer = command switch { PostInvoice invoice => invoice.Customer, CancelInvoice invoice => invoice.Customer, _ => null };
        if (buyer is { } id && !Customers.ContainsKey(id))
            return ("missing-row", null);
        if (stands)
            Commit(command, products, buyer, total);
        return default;
    }

    public Warehouse CreateWarehouse()
    {
        var warehouse = new Warehouse();
        foreach (var (code, product) in Products)
            warehouse.Products.Add(code, product);
        foreach (var (id, customer) in Customers)
            warehouse.Customers.Add(id, customer);
        warehouse.Sales.Value = _sales;
        return warehouse;
    }

    public static ImmutableArray<InvoiceLine> LinesOf(object command) => command switch
    {
        PostInvoice invoice => invoice.Lines,
        CancelInvoice invoice => invoice.Lines,
        _ => ((AdjustStock)command).Lines,
    };

    public static object With(object command, ImmutableArray<InvoiceLine> lines) => command switch
    {
        PostInvoice invoice => invoice with { Lines = lines },
        CancelInvoice invoice => invoice with { Lines = lines },
        _ => new AdjustStock(lines),
    };

    private void Commit(object command, Dictionary<StockCode, Product> products, CustomerId? buyer, decimal total)
    {
        foreach (var (code, product) in products)
            Products[code] = product;
        if (command is AdjustStock)
            return;
        var isSale = command is PostInvoice;
        if (buyer is { } id)
            Customers[id] = isSale ? new Customer(Customers[id].Spent + total, Customers[id].Invoices + 1) : Customers[id] with { Spent = Customers[id].Spent - total };
        _sales = isSale ? new Sales(_sales.Revenue + total, _sales.Lines + LinesOf(command).Length) : _sales with { Revenue = _sales.Revenue - total };
    }

    private object? Correct(object command, StockCode missing)
    {
        var near = Products.Keys.Where(code => Typing.IsTypo(code.Value, missing.Value)).Take(2).ToList();
        return near is [var meant]
            ? With(command, [.. LinesOf(command).Select(line => line.Product == missing ? line with { Product = meant } : line)])
            : null;
    }
}
