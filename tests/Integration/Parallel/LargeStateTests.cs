namespace Stepwright.Integration.Tests.Parallel;

/// <summary>A state that outgrows the caches, so that rows are fetched ahead: it changes nothing.</summary>
public sealed class LargeStateTests
{
    private const int Spots = 600_000;
    private const int Commands = 2_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Rows_fetched_ahead_change_nothing(int workers)
    {
        var yard = new Yard();
        yard.Spots.EnsureCapacity(Spots);
        for (var i = 0; i < Spots; i++)
            yard.Spots.Add(new(i), default);
        for (var i = 0; i < 100; i++)
            yard.Signs.Add(new(new(i)), new Sign(i));
        using var executor = new YardExecutor(yard, new ExecutorOptions { MaxDegreeOfParallelism = workers });
        if (workers > 1)
            executor.AlwaysPlans = true;

        var batch = executor.CreateBatch();
        for (var i = 0; i < Commands; i++)
        {
            // One key cannot be looked up, neither ahead nor when its command's turn comes.
            batch.Add(new Read(new(new(i % 100)), new(i == Commands / 2 ? -1 : i * 299)));
        }

        for (var run = 1; run <= 2; run++)
        {
            var result = executor.Execute(batch);
            Assert.Equal((Commands - 1, 1), (result.Committed, result.Failed));
            Assert.Equal("Failed: Read.Come at Spots: The step threw InvalidOperationException: There is no spot -1. (exception)", result.Outcomes[Commands / 2].ToString());
            Assert.Equal(Commands - 1, yard.Spots.Count(spot => spot.Value.Visits == run));
        }
    }
}
