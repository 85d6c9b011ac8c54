namespace Stepwright.Simulation.Tests;

/// <summary>A seed and a number decide a case and everything that happens in it.</summary>
public sealed class ReproductionTests
{
    [Fact]
    public void A_case_is_the_same_each_time()
    {
        for (var number = 0; number < 50; number++)
        {
            var first = Case.Generate(7, number, onThreads: false);
            var again = Case.Generate(7, number, onThreads: false);

            Assert.Equal(first.ToString(), again.ToString());
            Assert.Equal(TallyOf(first), TallyOf(again));
        }
    }

    [Fact]
    public void Another_seed_or_number_is_another_case()
    {
        var cases = new HashSet<string>();
        for (var number = 0; number < 20; number++)
        {
            cases.Add(Case.Generate(7, number, onThreads: false).ToString());
            cases.Add(Case.Generate(8, number, onThreads: false).ToString());
        }

        Assert.Equal(40, cases.Count);
    }

    [Fact]
    public void Shrinking_takes_something_away_and_comes_to_an_end()
    {
        for (var number = 0; number < 20; number++)
        {
            var small = Case.Generate(7, number, onThreads: false);
            for (var steps = 0; small.Shrink().FirstOrDefault() is { } smaller; steps++)
            {
                Assert.NotEqual(small.ToString(), smaller.ToString());
                Assert.InRange(steps, 0, 200);
                small = smaller;
            }

            Assert.Empty(small.Scenario.Batches);
            Assert.Empty(small.Scenario.Rows);
            Assert.Equal(0, small.Interleaving.Interruptions);
        }
    }

    [Theory]
    [InlineData("--minutes")]
    [InlineData("--minutes", "soon")]
    [InlineData("--batches", "-1")]
    [InlineData("--tomorrow")]
    public void Options_that_are_none_are_refused(params string[] arguments) =>
        Assert.Throws<FormatException>(() => SimulationOptions.Parse(arguments));

    [Fact]
    public void Options_are_read() =>
        Assert.Equal(
            new SimulationOptions(0.5, 3, 7, 100, OnThreads: true),
            SimulationOptions.Parse(["--threads", "--minutes", "0.5", "--seed", "3", "--case", "7", "--batches", "100"]));

    private static (long Commands, long Planned, long HandOvers, long PutOff) TallyOf(Case tried)
    {
        var tally = new Tally();
        Assert.Null(Trial.Run(tried, tally));
        return (tally.Commands, tally.Planned, tally.HandOvers, tally.PutOff);
    }
}
