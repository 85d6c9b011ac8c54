namespace Stepwright.Benchmarks.Planning;

/// <summary>Plans a batch to its end before anything of it runs, on one thread. Then its workers take turns, for each must find that nothing is left.</summary>
internal sealed class PlanningAlone : Schedule
{
    private int _turn;

    public override int Workers => 2;

    protected override bool InterruptsPlanner() => false;

    protected override bool InterruptsStep() => false;

    protected override int Choose(int count) => (_turn = (_turn + 1) % Workers) % count;
}
