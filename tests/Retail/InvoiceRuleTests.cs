using Stepwright.Retail.Tests.Oracle;

namespace Stepwright.Retail.Tests;

public sealed class InvoiceRuleTests : IDisposable
{
    private const string Header = "InvoiceNo;StockCode;Description;Quantity;InvoiceDate;UnitPrice;CustomerID;Country\n";

    private readonly RetailProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void The_json_has_the_documented_shape()
    {
        string path = _program.Write(Header
            + Line("1", "B", 2, "2,50", "9") + Line("1", "A", 1, "0,10", "9") + Line("2", "B", 9, "1", "10") + Line("C3", "A", -1, "0,1", "9"));

        string json = _program.Replay(path, "--stock", "5");

        Assert.Equal(
            """{"committed":2,"rejected":1,"rejectedBy":{"out-of-stock":1},"revenue":5.00,"lines":2,"products":{"A":{"onHand":5,"sold":0},"B":{"onHand":3,"sold":2}},"customers":{"10":{"spent":0,"invoices":0},"9":{"spent":5.00,"invoices":1}}}""",
            json.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rejected_invoice_leaves_no_trace()
    {
        var figures = Replay(3, Line("1", "A", 2, "1", "9"), Line("1", "B", 4, "1", "9"));

        Assert.Equal((3, 0), figures.Products["A"]);
        Assert.Equal((3, 0), figures.Products["B"]);
        Assert.Equal((0, 0), figures.Customers["9"]);
        Assert.Equal(0, figures.Committed);
    }

    [Fact]
    public void A_product_repeated_in_an_invoice_is_taken_line_by_line()
    {
        var figures = Replay(5, Line("1", "A", 3, "1", "9"), Line("1", "A", 3, "1", "9"), Line("2", "A", 3, "1", "9"), Line("2", "A", 2, "2", "9"));

        Assert.Equal((0, 5), figures.Products["A"]);
        Assert.Equal((7, 1), figures.Customers["9"]);
        Assert.Equal(2, figures.Lines);
    }

    [Fact]
    public void Rows_of_one_invoice_need_not_stand_together()
    {
        var figures = Replay(3, Line("1", "A", 1, "1", "9"), Line("2", "B", 3, "1", "8"), Line("1", "B", 1, "1", "9"));

        Assert.Equal((2, 1), figures.Products["B"]);
        Assert.Equal((2, 1), figures.Customers["9"]);
        Assert.Equal((0, 0), figures.Customers["8"]);
    }

    [Fact]
    public void The_first_rows_customer_counts_and_the_others_exist()
    {
        var figures = Replay(9, Line("1", "A", 1, "1", "9"), Line("1", "A", 1, "1", "8"), Line("2", "A", 1, "1", ""), Line("2", "A", 1, "1", "7"));

        Assert.Equal((2, 1), figures.Customers["9"]);
        Assert.Equal((0, 0), figures.Customers["8"]);
        Assert.Equal((0, 0), figures.Customers["7"]);
        Assert.Equal(4, figures.Revenue);
    }

    [Fact]
    public void A_cancellation_gives_back_whatever_the_sign_and_is_no_invoice_of_the_customer()
    {
        var figures = Replay(1, Line("C1", "A", -2, "1,5", "9"), Line("C1", "B", 3, "1", "9"));

        Assert.Equal((3, -2), figures.Products["A"]);
        Assert.Equal((4, -3), figures.Products["B"]);
        Assert.Equal((-6, 0), figures.Customers["9"]);
        Assert.Equal((-6, 0), (figures.Revenue, figures.Lines));
    }

    [Fact]
    public void A_quantity_not_above_zero_makes_the_whole_invoice_an_adjustment()
    {
        var figures = Replay(2, Line("1", "A", 5, "3", "9"), Line("1", "B", -2, "3", "9"), Line("2", "A", 0, "3", "9"), Line("3", "B", -1, "3", "9"));

        Assert.Equal((7, 0), figures.Products["A"]);
        Assert.Equal((0, 0), figures.Products["B"]);
        Assert.Equal((0, 0), figures.Customers["9"]);
        Assert.Equal((0, 0), (figures.Revenue, figures.Lines));
        Assert.Equal(2, figures.Committed);
        Assert.Equal(1, figures.RejectedBy["out-of-stock"]);
    }

    [Fact]
    public void Stock_beyond_32_bits_does_not_wrap()
    {
        var figures = Replay(int.MaxValue, Line("C1", "A", int.MinValue, "1", "9"), Line("2", "A", int.MaxValue, "0,01", "9"));

        Assert.Equal((1L + int.MaxValue, -1), figures.Products["A"]);
    }

    [Theory]
    [InlineData("\uFEFF", "\n"), InlineData("\uFEFF", "\r\n"), InlineData("", "\r\n"), InlineData("", "\n\n")]
    public void Byte_order_mark_line_ends_and_quoted_descriptions_do_not_change_a_figure(string start, string lineEnd)
    {
        string text = start + (Header
            + "1;A;\"semi;colon, \"\"quoted\"\"\nand two\n\nlines\";2;1/12/2010 08:26;2,50;9;UK\n"
            + "2;A;7\" FRAME;1;1/12/2010 08:26;2,50;;\"UK\"\n"
            + "3;A;;1;31/12/2010 23:59;1;8;").Replace("\n", lineEnd, StringComparison.Ordinal);

        var figures = FiguresJson.Read(_program.Replay(_program.Write(text), "--stock", "10"));

        Assert.Equal((6, 4), figures.Products["A"]);
        Assert.Equal((5, 1), figures.Customers["9"]);
        Assert.Equal((8.5m, 3), (figures.Revenue, figures.Lines));
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_others_be_missing()
    {
        string path = _program.Write("CustomerID,unitprice, Quantity ,Extra,InvoiceDate,StockCode,InvoiceNo\n9,1.25,2,?,12/31/2010 8:26,A,1\n");

        var figures = FiguresJson.Read(_program.Replay(path));

        Assert.Equal((2.5m, 1), figures.Customers["9"]);
    }

    [Fact]
    public void A_header_alone_is_a_shop_without_invoices()
    {
        var figures = FiguresJson.Read(_program.Replay(_program.Write(Header)));

        Assert.Equal(new NaiveFigures().ToLines(), figures.ToLines());
    }

    [Fact]
    public void An_atomic_batch_that_fails_changes_nothing_and_says_so()
    {
        string path = _program.Write(Header
            + Line("1", "A", 1, "1", "9") + Line("2", "A", 7, "1", "9") + Line("3", "A", 8, "1", "9") + Line("4", "A", 1, "1", "9"));

        var figures = FiguresJson.Read(_program.Replay(path, "--stock", "5", "--atomic", "batch"));

        Assert.Equal((5, 0), figures.Products["A"]);
        Assert.Equal((0, 0), figures.Customers["9"]);
        Assert.Equal((0, 1), (figures.Committed, figures.RejectedBy["out-of-stock"]));
        Assert.Contains("Nothing was committed: invoice 2 was rejected (out-of-stock:", _program.Output, StringComparison.Ordinal);
        Assert.Matches(@"undone with the rejected one\W+3\b", _program.Output);
        Assert.Matches(@"lines a second \(\*\) +│ +- │", _program.Output);
    }

    [Fact]
    public void An_atomic_batch_without_a_rejection_commits()
    {
        string path = _program.Write(Header + Line("1", "A", 1, "1", "9") + Line("2", "A", 2, "1", "9"));

        Assert.Equal(2, FiguresJson.Read(_program.Replay(path, "--atomic", "batch")).Committed);
    }

    [Fact]
    public void Small_random_files_come_out_as_the_oracle_says()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            string text = Header + RandomLines(new Random(seed));
            int stock = seed % 7;
            bool isAtomicBatch = seed % 3 == 0;

            string json = _program.Replay(_program.Write(text), "--stock", $"{stock}", "--atomic", isAtomicBatch ? "batch" : "command");

            var expected = NaiveShop.Replay(text, stock, isAtomicBatch);
            Assert.True(expected.ToLines().SequenceEqual(FiguresJson.Read(json).ToLines()), $"seed {seed}, stock {stock}:\n{text}\n{json}");
        }
    }

    private static string RandomLines(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ =>
    {
        string number = (random.Next(4) == 0 ? "C" : "") + random.Next(8);
        int quantity = random.Next(6) == 0 ? random.Next(-3, 1) : random.Next(1, 4);
        return Line(number, $"P{random.Next(5)}", quantity, $"{random.Next(20)},{random.Next(1000):000}", random.Next(3) == 0 ? "" : $"{random.Next(1, 4)}");
    }));

    private NaiveFigures Replay(int stock, params IEnumerable<string> lines)
    {
        string text = Header + string.Concat(lines);
        var figures = FiguresJson.Read(_program.Replay(_program.Write(text), "--stock", $"{stock}"));
        Assert.Equal(NaiveShop.Replay(text, stock).ToLines(), figures.ToLines());
        return figures;
    }

    private static string Line(string number, string product, int quantity, string price, string customer) =>
        $"{number};{product};something;{quantity};1/12/2010 08:26;{price};{customer};UK\n";
}
