using System.Numerics;

namespace Stepwright.Integration.Tests.Allocation;

/// <summary>Planner and two workers, one after another.</summary>
internal sealed class TakeTurns : Schedule
{
    private int _asked;
    private int _turn;

    public override int Workers => 2;

    protected override bool InterruptsPlanner() => ++_asked % 2 == 0;

    protected override bool InterruptsStep() => false;

    protected override int Choose(ulong idle) => idle == 0b11 ? _turn++ % 2 : BitOperations.TrailingZeroCount(idle);
}
