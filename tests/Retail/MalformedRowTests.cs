namespace Stepwright.Retail.Tests;

public sealed class MalformedRowTests : IDisposable
{
    private const string Header = "InvoiceNo;StockCode;Description;Quantity;InvoiceDate;UnitPrice;CustomerID;Country\n";
    private const string Good = "1;A;x;1;1/12/2010 08:26;1,5;9;UK\n";

    private readonly RetailProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("2;A;x;two;1/12/2010 08:26;1,5;9;UK", 7, "Quantity (column 4): \"two\"")]
    [InlineData("2;A;x;;1/12/2010 08:26;1,5;9;UK", 7, "Quantity (column 4): \"\"")]
    [InlineData("2;A;x;1,0;1/12/2010 08:26;1,5;9;UK", 7, "Quantity (column 4): \"1,0\"")]
    [InlineData("2;A;x;3000000000;1/12/2010 08:26;1,5;9;UK", 7, "Quantity (column 4): \"3000000000\"")]
    [InlineData("2;A;ü€x;1;12/31/2010 08:26;1,5;9;UK", 11, "InvoiceDate (column 5): \"12/31/2010 08:26\"")]
    [InlineData("2;A;x;1;;1,5;9;UK", 9, "InvoiceDate (column 5): \"\"")]
    [InlineData("2;A;x;1;1/12/2010 08:26;1.5;9;UK", 25, "UnitPrice (column 6): \"1.5\"")]
    [InlineData("2;A;x;1;1/12/2010 08:26;;9;UK", 25, "UnitPrice (column 6): \"\"")]
    [InlineData("2;A;x;1;1/12/2010 08:26;0,1234567890123;9;UK", 25, "UnitPrice (column 6): \"0,1234567890123\"")]
    [InlineData("2;A;x;1;1/12/2010 08:26;1,5;nine;UK", 29, "CustomerID (column 7): \"nine\"")]
    [InlineData("2;A;x;1;1/12/2010 08:26;1,5;09;UK", 29, "CustomerID (column 7): \"09\"")]
    [InlineData(";A;x;1;1/12/2010 08:26;1,5;9;UK", 1, "InvoiceNo (column 1): is empty")]
    [InlineData("2;;x;1;1/12/2010 08:26;1,5;9;UK", 3, "StockCode (column 2): is empty")]
    [InlineData("2;A;x;1;1/12/2010 08:26;1,5", 28, "CustomerID (column 7): the row has 6 fields, the header 8")]
    [InlineData("2", 2, "StockCode (column 2): the row has 1 field, the header 8")]
    [InlineData("2;A;x;1;1/12/2010 08:26;1,5;9;UK;more", 34, "column 9: the row has 9 fields, the header 8")]
    [InlineData("2;A;x;1;1/12/2010 08:26;1,5;9;\"UK", 31, "Country (column 8): a quote opens here and is never closed")]
    public void It_stops_everything_and_names_file_line_and_column(string row, int column, string problem)
    {
        string path = _program.Write(Header + Good + row + "\n");

        Assert.Equal(2, _program.Run(path));

        Assert.StartsWith($"{path}(3,{column}): {problem}", _program.Error, StringComparison.Ordinal);
        Assert.Contains("--skip-bad-rows", _program.Error, StringComparison.Ordinal);
        Assert.Null(_program.Json);
        Assert.Empty(_program.Output);
    }

    [Fact]
    public void In_the_comma_dialect_the_column_counts_the_quotes()
    {
        string path = _program.Write("\"InvoiceNo\",\"StockCode\",\"Quantity\",\"InvoiceDate\",\"UnitPrice\",\"CustomerID\"\n\"1\",\"A\",\"1\",\"31/12/2010 8:26\",\"1.5\",\"9\"\n");

        Assert.Equal(2, _program.Run(path));

        Assert.StartsWith($"{path}(2,13): InvoiceDate (column 4): \"31/12/2010 8:26\" is not a date such as 12/31/2010 8:26.", _program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_breaks_in_descriptions_and_empty_lines_count_as_lines()
    {
        string path = _program.Write(Header + "\n1;A;\"x\r\ny\nz\";1;1/12/2010 08:26;1,5;9;UK\n1;A;\"two\nlines\";1;1/12/2010 08:26;cheap;9;UK\n");

        Assert.Equal(2, _program.Run(path));

        Assert.StartsWith($"{path}(7,26): UnitPrice (column 6): \"cheap\"", _program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Skipping_leaves_them_out_and_counts_them()
    {
        string path = _program.Write(Header + Good + "2;B;x;two;1/12/2010 08:26;1,5;8;UK\n" + "1;A;x;1;1/12/2010 08:26;1,5;9;UK\n" + "3;C\n");

        var figures = FiguresJson.Read(_program.Replay(path, "--skip-bad-rows"));

        Assert.Equal(["A"], figures.Products.Keys);
        Assert.Equal(["9"], figures.Customers.Keys);
        Assert.Equal((1, 2), (figures.Committed, figures.Lines));
        Assert.Contains("2 malformed rows skipped:", _program.Output, StringComparison.Ordinal);
        Assert.Contains($"{path}(3,7): Quantity", _program.Output, StringComparison.Ordinal);
        Assert.Matches(@"malformed rows skipped\W+2\b", _program.Output);
    }

    [Fact]
    public void Skipping_ends_at_a_quote_that_is_never_closed()
    {
        string path = _program.Write(Header + Good + "2;A;\"x;1;1/12/2010 08:26;1,5;9;UK\n" + Good);

        var figures = FiguresJson.Read(_program.Replay(path, "--skip-bad-rows"));

        Assert.Equal(1, figures.Lines);
        Assert.Contains($"{path}(3,5): Description (column 3): a quote opens here", _program.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "(1,1): the file is empty. Its first line must name the columns: InvoiceNo, StockCode")]
    [InlineData("\n\n", "(1,1): the header has no column InvoiceNo.")]
    [InlineData("1;A;x;1;1/12/2010 08:26;1,5;9;UK\n", "(1,1): the header has no column InvoiceNo.")]
    [InlineData("InvoiceNo;StockCode;Quantity;InvoiceDate;CustomerID\n", "(1,1): the header has no column UnitPrice.")]
    [InlineData("InvoiceNo;StockCode;Quantity;InvoiceDate;UnitPrice;CustomerID;Quantity\n", "(1,1): the header names the column Quantity twice, as column 3 and 7.")]
    public void A_header_that_does_not_name_the_columns_is_refused(string content, string problem)
    {
        string path = _program.Write(content);

        Assert.Equal(2, _program.Run(path, "--skip-bad-rows"));

        Assert.StartsWith(path + problem, _program.Error, StringComparison.Ordinal);
    }
}
