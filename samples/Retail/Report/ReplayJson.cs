using System.Text.Json;

namespace Retail;

/// <summary>Writes the figures of a run as JSON: every decimal exact, every object in ordinal order of its names.</summary>
internal static class ReplayJson
{
    public static void Write(Stream output, ReplayRun run)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("committed", run.Outcomes.Committed);
        json.WriteNumber("rejected", run.Outcomes.Rejected);

        json.WriteStartObject("rejectedBy");
        foreach (var (code, count) in run.Outcomes.RejectedBy) json.WriteNumber(code, count);
        json.WriteEndObject();

        Sales sales = run.Warehouse.Sales.Value;
        json.WriteNumber("revenue", sales.Revenue);
        json.WriteNumber("lines", sales.Lines);

        json.WriteStartObject("products");
        foreach (var (code, product) in run.Warehouse.Products.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal))
        {
            json.WriteStartObject(code.Value);
            json.WriteNumber("onHand", product.OnHand);
            json.WriteNumber("sold", product.Sold);
            json.WriteEndObject();
        }

        json.WriteEndObject();

        json.WriteStartObject("customers");
        foreach (var (id, customer) in run.Warehouse.Customers.Select(entry => (Id: entry.Key.ToString(), entry.Value)).OrderBy(entry => entry.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject(id);
            json.WriteNumber("spent", customer.Spent);
            json.WriteNumber("invoices", customer.Invoices);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
