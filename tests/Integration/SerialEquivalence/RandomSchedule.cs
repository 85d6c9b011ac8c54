namespace Stepwright.Integration.Tests.SerialEquivalence;

/// <summary>Any order of planner and workers, by a seed.</summary>
internal sealed class RandomSchedule(int seed, int workers) : Schedule
{
    private readonly Random _random = new(seed);

    public override int Workers => workers;

    protected override bool InterruptsPlanner() => _random.Next(3) == 0;

    protected override bool InterruptsStep() => _random.Next(2) == 0;

    protected override int Choose(int count) => _random.Next(count);
}
