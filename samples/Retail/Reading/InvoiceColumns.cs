using System.Collections.Immutable;
using CsvHelper;

namespace Retail;

/// <summary>Where the columns of an invoice file stand, by the names in its header.</summary>
internal sealed class InvoiceColumns
{
    private const string InvoiceNo = "InvoiceNo";
    private const string StockCode = "StockCode";
    private const string Pieces = "Quantity";
    private const string InvoiceDate = "InvoiceDate";
    private const string UnitPrice = "UnitPrice";
    private const string CustomerId = "CustomerID";

    /// <summary>Finds the columns; their order and further columns do not matter.</summary>
    /// <exception cref="RejectedInputException">A column is missing or stands twice.</exception>
    public InvoiceColumns(CsvReader reader, string path)
    {
        Invoice = Find(InvoiceNo);
        Product = Find(StockCode);
        Quantity = Find(Pieces);
        Date = Find(InvoiceDate);
        Price = Find(UnitPrice);
        Customer = Find(CustomerId);
        Description = reader.TryGetFieldIndex("Description", out int description) ? description : null;
        Names = [.. reader.Headers];

        int Find(string name)
        {
            if (!reader.TryGetFieldIndex(name, out int index))
                throw new RejectedInputException(
                    $"{path}(1,1): the header has no column {name}. The first line must name the columns, separated by ; or ,: {string.Join(", ", Required)}.");
            if (reader.TryGetFieldIndex(name, 1, out int second))
                throw new RejectedInputException($"{path}(1,1): the header names the column {name} twice, as column {index + 1} and {second + 1}. Rename one.");
            return index;
        }
    }

    /// <summary>The columns that the rules need.</summary>
    public static ImmutableArray<string> Required { get; } = [InvoiceNo, StockCode, Pieces, InvoiceDate, UnitPrice, CustomerId];

    public int Invoice { get; }

    public int Product { get; }

    public int Quantity { get; }

    public int Date { get; }

    public int Price { get; }

    public int Customer { get; }

    /// <summary>Absent in some copies: the rules do not need it.</summary>
    public int? Description { get; }

    /// <summary>Every column of the header.</summary>
    public string[] Names { get; }
}
