namespace Stepwright.Retail.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly RetailProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("--stok is no option. --help lists them.", "--stok", "5")]
    [InlineData("-s is no option. --help lists them.", "-s")]
    [InlineData("--stock needs a value: pieces, such as --stock 100.", "--stock", "--skip-bad-rows")]
    [InlineData("--stock needs a value: pieces, such as --stock 100.", "--stock=")]
    [InlineData("--stock: \"many\" is not a whole number up to 2147483647. It takes pieces, such as --stock 100.", "--stock", "many")]
    [InlineData("--stock: \"99999999999\" is not a whole number up to 2147483647. It takes pieces, such as --stock 100.", "--stock=99999999999")]
    [InlineData("--stock: -1 is below 0. It takes pieces, such as --stock 100.", "--stock", "-1")]
    [InlineData("--workers: 0 is below 1. It takes threads, such as --workers 4.", "--workers", "0")]
    [InlineData("--repeat: 0 is below 1. It takes runs, such as --repeat 20.", "--repeat", "0")]
    [InlineData("--atomic: \"all\" is neither command nor batch.", "--atomic", "all")]
    [InlineData("--skip-bad-rows takes no value. Leave \"=yes\" out.", "--skip-bad-rows=yes")]
    [InlineData("\"b.csv\" is a second file after \"a.csv\". Replay one at a time.", "a.csv", "b.csv")]
    [InlineData("--seed is for the synthetic month, and \"a.csv\" is replayed instead. Leave one of them out.", "a.csv", "--seed", "1")]
    [InlineData("no-such.csv: there is no such file. Name an invoice file, or none to replay a synthetic month.", "no-such.csv")]
    public void What_cannot_be_used_is_named_with_the_way_out(string message, params string[] arguments)
    {
        Assert.Equal(2, _program.Run(arguments));

        Assert.Equal(message, _program.Error);
        Assert.Empty(_program.Output);
        Assert.Null(_program.Json);
    }

    [Fact]
    public void A_folder_is_no_invoice_file()
    {
        Assert.Equal(2, _program.Run(Path.GetTempPath()));

        Assert.StartsWith($"{Path.GetTempPath()}: cannot be read:", _program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_json_file_in_no_folder_is_refused_before_anything_runs()
    {
        string path = Path.Combine(Path.GetTempPath(), "no such folder", "figures.json");

        Assert.Equal(2, _program.Run("--json", path));

        Assert.StartsWith("--json: there is no folder", _program.Error, StringComparison.Ordinal);
        Assert.Empty(_program.Output);
    }

    [Fact]
    public void Help_lists_every_option()
    {
        Assert.Equal(0, _program.Run("--help", "--stock", "5"));

        Assert.All(
            ["FILE.csv", "--stock N", "--workers N", "--atomic command|batch", "--json OUT.json", "--repeat N", "--skip-bad-rows", "--seed N", "--help", "130"],
            option => Assert.Contains(option, _program.Output, StringComparison.Ordinal));
        Assert.Null(_program.Json);
    }

    [Fact]
    public void The_report_names_every_figure()
    {
        _program.Replay("--stock", "50", "--repeat", "3");

        Assert.All(
            ["invoices", "committed", "rejected", "out-of-stock", "lines of committed invoices", "revenue, pounds", "time of the executor (*)", "time with filling the batch", "invoices a second", "lines a second", "bytes allocated per invoice", "The 10 best products", "median of 3 runs"],
            figure => Assert.Contains(figure, _program.Output, StringComparison.Ordinal));
        Assert.DoesNotContain('\e', _program.Output);
    }

    [Fact]
    public void Unasked_it_repeats_for_a_while_and_the_figures_are_those_of_one_run()
    {
        string once = _program.Replay("--stock", "50");
        _program.Presets = [];

        Assert.Equal(once, _program.Replay("--stock", "50"));
        Assert.Contains("runs, each on a fresh warehouse", _program.Output, StringComparison.Ordinal);
    }
}
