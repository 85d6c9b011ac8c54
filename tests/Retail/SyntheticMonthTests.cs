using System.Globalization;
using global::Retail;
using Stepwright.Retail.Tests.Oracle;

namespace Stepwright.Retail.Tests;

public sealed class SyntheticMonthTests : IDisposable
{
    private readonly RetailProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData(2010, 0), InlineData(2010, 100), InlineData(2010, 100_000)]
    [InlineData(1, 20), InlineData(-7, 1000)]
    public void Every_figure_is_the_oracles(int seed, int stock)
    {
        string text = Csv(SyntheticMonth.Generate(seed).Rows);

        string json = _program.Replay("--seed", $"{seed}", "--stock", $"{stock}");

        Assert.Equal(NaiveShop.Replay(text, stock).ToLines(), FiguresJson.Read(json).ToLines());
    }

    [Fact]
    public void A_file_of_the_same_rows_gives_the_same_bytes()
    {
        string path = _program.Write(Csv(SyntheticMonth.Generate(SyntheticMonth.DefaultSeed).Rows));

        Assert.Equal(_program.Replay(), _program.Replay(path));
    }

    [Fact]
    public void The_seed_decides_every_row()
    {
        Assert.Equal(SyntheticMonth.Generate(5).Rows, SyntheticMonth.Generate(5).Rows);
        Assert.NotEqual(SyntheticMonth.Generate(5).Rows, SyntheticMonth.Generate(6).Rows);
    }

    [Theory, InlineData(2010), InlineData(1), InlineData(2)]
    public void It_has_the_shape_of_the_real_data(int seed)
    {
        var rows = SyntheticMonth.Generate(seed).Rows;
        var book = InvoiceBook.Gather(rows);

        Assert.InRange(rows.Count, 20_000, 40_000);
        Assert.InRange((double)rows.Count / book.Invoices.Length, 14, 20);
        Assert.InRange(book.Invoices.Max(invoice => invoice.Lines.Length), 300, 700);
        Assert.InRange(Share(book.Invoices, invoice => invoice.Kind == InvoiceKind.Cancel), 0.07, 0.13);
        Assert.InRange(Share(book.Invoices, invoice => invoice.Kind == InvoiceKind.Adjust), 0.003, 0.02);
        Assert.InRange(Share(book.Invoices, invoice => invoice.Customer is null), 0.04, 0.12);
        Assert.InRange(Share(book.Invoices, invoice => invoice.Lines.DistinctBy(line => line.Product).Count() < invoice.Lines.Length), 0.1, 0.5);
        Assert.InRange(rows.GroupBy(row => row.Product).Max(group => group.Count()) / (double)rows.Count, 0.005, 0.02);
        Assert.All(book.Invoices.Where(invoice => invoice.Kind == InvoiceKind.Adjust), invoice =>
        {
            Assert.Null(invoice.Customer);
            Assert.All(invoice.Lines, line => Assert.Equal(0, line.Price));
        });
        Assert.All(rows, row => Assert.InRange(row.Price, 0, 607));
    }

    private static double Share(IReadOnlyCollection<Invoice> invoices, Func<Invoice, bool> isCounted) =>
        (double)invoices.Count(isCounted) / invoices.Count;

    private static string Csv(IEnumerable<InvoiceRow> rows) =>
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n" + string.Concat(rows.Select(row =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Invoice},{row.Product.Value},{Dialect.Quote(row.Description)},{row.Quantity},{row.Date:M/d/yyyy H:mm},{row.Price},{row.Customer?.Value},\n")));
}
