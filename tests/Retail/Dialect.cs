using Stepwright.Retail.Tests.Oracle;

namespace Stepwright.Retail.Tests;

/// <summary>Rewrites invoices from one dialect of the data set into the other.</summary>
internal static class Dialect
{
    /// <summary>From <c>;</c>, decimal comma and day/month to <c>,</c>, decimal point, month/day and every field in quotes.</summary>
    public static string ToComma(string semicolon)
    {
        var rows = NaiveCsv.Parse(semicolon, ';');
        IEnumerable<IEnumerable<string>> records = [rows[0].Keys, .. rows.Select(row => row.Select(Convert))];
        return string.Concat(records.Select(record => string.Join(',', record.Select(Quote)) + "\r\n"));
    }

    /// <summary>A field in quotes.</summary>
    public static string Quote(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Convert(KeyValuePair<string, string> field)
    {
        if (field.Key == "UnitPrice") return field.Value.Replace(',', '.');
        if (field.Key != "InvoiceDate") return field.Value;
        string[] parts = field.Value.Split('/');
        return $"{parts[1]}/{parts[0]}/{parts[2]}";
    }
}
