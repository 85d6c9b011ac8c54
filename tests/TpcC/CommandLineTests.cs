using global::TpcC;

namespace Stepwright.TpcC.Tests;

public sealed class CommandLineTests : IDisposable
{
    private static readonly string[] Quick = ["--customers", "100", "--items", "200", "--batch", "100"];

    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void A_run_prints_figures_and_what_holds()
    {
        Assert.Equal(0, Run([.. Quick, "--transactions", "2000"]));

        var output = _output.ToString();
        Assert.Contains("new orders/s", output, StringComparison.Ordinal);
        Assert.Contains("2,000 transactions by each, 2 rounds measured", output, StringComparison.Ordinal);
        Assert.Equal(4, output.Split("conditions 1 to 12 hold").Length - 1);
        Assert.Equal(2, output.Split("rows and every answer equal those of hand-written, 1 thread").Length - 1);
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void A_run_for_a_time_measures_at_least_a_round()
    {
        Assert.Equal(0, Run([.. Quick, "--warehouses", "1", "--seconds", "1", "--seed", "3", "--arrival-order"]));

        Assert.Contains("rounds measured", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_differ_are_said_with_what_and_where()
    {
        var options = TpcCOptions.Parse([.. Quick, "--transactions", "400"]);
        using var comparison = new Comparison(options);
        comparison.Contenders[1].Run([new RequestGenerator(options.Scale, options.Seed).Next(100)]);

        Assert.False(ComparisonReport.WriteChecks(_output, _error, comparison, options.Scale));

        Assert.Contains("Stepwright, 1 worker: WarehouseYtds: warehouse 0 is", _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Stepwright, 1 worker", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Help_lists_the_options()
    {
        Assert.Equal(0, Run("--help"));

        foreach (var option in new[] { "--warehouses", "--customers", "--items", "--transactions", "--seconds", "--batch", "--arrival-order", "--seed" })
            Assert.Contains(option, _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--what is no option", "--what")]
    [InlineData("--batch needs a number", "--batch")]
    [InlineData("--items: \"many\" is not a number from 1 to 100000", "--items", "many")]
    [InlineData("--customers: \"3001\" is not a number from 10 to 3000", "--customers", "3001")]
    public void An_option_that_cannot_be_used_is_rejected(string message, params string[] arguments)
    {
        Assert.Equal(2, Run(arguments));

        Assert.StartsWith(message, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_run_says_so()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Equal(130, TpcCCommandLine.Run(Quick, _output, _error, source.Token));

        Assert.StartsWith("Cancelled", _error.ToString(), StringComparison.Ordinal);
    }

    private int Run(params string[] arguments) => TpcCCommandLine.Run(arguments, _output, _error, TestContext.Current.CancellationToken);
}
