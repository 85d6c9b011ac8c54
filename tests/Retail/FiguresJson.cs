using System.Text.Json;
using Stepwright.Retail.Tests.Oracle;

namespace Stepwright.Retail.Tests;

/// <summary>Reads the sample's JSON back, strictly: the names, their order, and numbers where numbers belong.</summary>
internal static class FiguresJson
{
    public static NaiveFigures Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        Assert.Equal(["committed", "rejected", "rejectedBy", "revenue", "lines", "products", "customers"], Names(root));

        var figures = new NaiveFigures
        {
            Committed = root.GetProperty("committed").GetInt32(),
            RejectedBy = Entries(root.GetProperty("rejectedBy"), code => code.GetInt32()),
            Revenue = root.GetProperty("revenue").GetDecimal(),
            Lines = root.GetProperty("lines").GetInt32(),
            Products = Entries(root.GetProperty("products"), product =>
            {
                Assert.Equal(["onHand", "sold"], Names(product));
                return (product.GetProperty("onHand").GetInt64(), product.GetProperty("sold").GetInt64());
            }),
            Customers = Entries(root.GetProperty("customers"), customer =>
            {
                Assert.Equal(["spent", "invoices"], Names(customer));
                return (customer.GetProperty("spent").GetDecimal(), customer.GetProperty("invoices").GetInt32());
            }),
        };
        Assert.Equal(figures.RejectedBy.Values.Sum(), root.GetProperty("rejected").GetInt32());
        return figures;
    }

    private static List<string> Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private static Dictionary<string, T> Entries<T>(JsonElement element, Func<JsonElement, T> read)
    {
        var names = Names(element);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        return element.EnumerateObject().ToDictionary(property => property.Name, property => read(property.Value));
    }
}
