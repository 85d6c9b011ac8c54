namespace Stepwright.JsonFuzzing.Tests;

/// <summary>Generated code and System.Text.Json agree on every document, in verdict and value.</summary>
public sealed class FuzzedDocumentsTests
{
    private const int InputsOfSeed = 5_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_a_document_holds_both_agree_on_it(long seed)
    {
        var series = new Series(seed);
        for (var number = 0; number < InputsOfSeed; number++)
            series.Run(number);

        var report = new StringWriter();
        series.Write(report);
        Assert.True(series.Differences == 0, report.ToString());
        Assert.Equal(InputsOfSeed, series.Inputs);
    }

    [Fact]
    public void Both_verdicts_are_common_for_every_type()
    {
        foreach (var type in Enumerable.Range(0, InputsOfSeed).Select(number => Trial.Of(1, number)).GroupBy(trial => trial.Subject))
        {
            var accepted = type.Count(trial => type.Key.Accepts(trial.Document, trial.Handling));
            Assert.InRange(accepted, type.Count() / 10, type.Count() * 9 / 10);
        }
    }

    [Fact]
    public void A_case_is_the_same_each_time()
    {
        var first = Trial.Of(7, 3);
        var again = Trial.Of(7, 3);

        Assert.Equal(first.ToString(), again.ToString());
        Assert.NotEqual(first.Document, Trial.Of(8, 3).Document);
        Assert.NotEqual(first.Document, Trial.Of(7, 4).Document);
    }

    [Theory]
    [InlineData("--minutes")]
    [InlineData("--inputs", "many")]
    [InlineData("--inputs", "-1")]
    [InlineData("--tomorrow", "1")]
    public void Options_that_are_none_are_refused(params string[] arguments) =>
        Assert.Throws<FormatException>(() => FuzzingOptions.Parse(arguments));

    [Fact]
    public void Options_are_read() =>
        Assert.Equal(new FuzzingOptions(100, 0.5, 3, 7), FuzzingOptions.Parse(["--minutes", "0.5", "--seed", "3", "--case", "7", "--inputs", "100"]));
}
