using global::TpcC;

namespace Stepwright.TpcC.Tests;

public class NonUniformRandomTests
{
    private const int Draws = 200_000;

    private static readonly Scale Specified = new(Warehouses: 1);

    [Fact]
    public void Numbers_are_in_their_ranges_to_both_ends()
    {
        var random = NonUniformRandom.ForRun(new Random(1), Specified, seed: 1);
        var names = Drawn(random.LastName);
        var customers = Drawn(random.Customer);
        var items = Drawn(() => random.Item().Value);

        Assert.Equal((0, 999), (names.Min(), names.Max()));
        Assert.Equal((1, 3_000), (customers.Min(), customers.Max()));
        Assert.InRange(items.Min(), 1, 100);
        Assert.InRange(items.Max(), 99_900, 100_000);
    }

    /// <summary>Ten bits are or-ed, each of them set in three numbers of four: the likeliest tenth then has 62 of 100 draws, and of eight bits 55.</summary>
    [Fact]
    public void Some_numbers_are_drawn_far_more_often_than_others()
    {
        var random = NonUniformRandom.ForRun(new Random(1), Specified, seed: 1);

        Assert.InRange(ShareOfTopTenth(Drawn(random.Customer), 3_000), 0.60, 0.65);
        Assert.InRange(ShareOfTopTenth(Drawn(random.LastName), 1_000), 0.52, 0.60);
    }

    [Fact]
    public void The_constants_of_load_and_run_differ_as_the_specification_wants_it()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var load = NonUniformRandom.ForLoad(new Random(seed), Specified, seed);
            var run = NonUniformRandom.ForRun(new Random(seed + 1), Specified, seed);

            var difference = Math.Abs(run.LastNameConstant - load.LastNameConstant);
            Assert.InRange(difference, 65, 119);
            Assert.False(difference is 96 or 112, $"seed {seed}: the difference is {difference}");
        }
    }

    private static List<int> Drawn(Func<int> draw) => [.. Enumerable.Range(0, Draws).Select(_ => draw())];

    private static double ShareOfTopTenth(List<int> drawn, int range) =>
        drawn.GroupBy(number => number).Select(group => group.Count()).OrderDescending().Take(range / 10).Sum() / (double)Draws;
}
