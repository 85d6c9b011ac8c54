using System.Collections.Immutable;

#pragma warning disable SW2001, SW2008 // Commands that meet in a row, or write what a key is made of, are what is simulated.
#pragma warning disable SW3008, SW3010 // Steps hand over to other workers where the schedule says so.

namespace Stepwright.Simulation;

/// <summary>Draws the key of a row, and may fail when it has.</summary>
[Command<World>(Result = nameof(Make))]
public readonly partial record struct Issue(Id Id, int Value, Fault Fault)
{
    [Step]
    int Make([Next(nameof(World.SlipIds))] SlipId id, [Key(nameof(id))] out Slip slip, in StepContext context)
    {
        HandOver.Reach();
        slip = new Slip(Id, Value);
        context.Emit(new Noted($"{id}"));
        return id.Value;
    }

    [Step]
    StepResult Take([From(nameof(World.Left))] ref Coin coin)
    {
        HandOver.Reach();
        coin.Value -= Value;
        return Fault.Strike(0);
    }
}

/// <summary>Draws for each element, and keeps what it drew where it fails behind the first.</summary>
[Command<World>(OnFailure = OnFailure.KeepCompletedSteps)]
public readonly partial record struct IssueEach(ImmutableArray<Line> Items)
{
    [Step, ForEach(nameof(Items))]
    StepResult Make(Line line, [Next(nameof(World.SlipIds))] SlipId id, [Key(nameof(id)), Upsert] ref Slip slip, [From(nameof(World.Right)), Upsert] ref Coin coin)
    {
        HandOver.Reach();
        slip = new Slip(line.Id, slip.Value + id.Value);
        coin.Value += line.Amount;
        return line.Fault.Strike(0);
    }
}

/// <summary>Draws, waits, and may fail then.</summary>
[Command<World>]
public readonly partial record struct IssuePaid(Id Id, int Value, Request Request, Fault Fault)
{
    [Step]
    StepResult Make([Next(nameof(World.SlipIds))] SlipId id, [Key(nameof(id))] out Slip slip, Accumulate<long> added)
    {
        HandOver.Reach();
        slip = new Slip(Id, Value);
        added.Add(id.Value);
        return Fault.Strike(0);
    }

    [Step]
    ValueTask<StepResult<int>> Charge([Service] IOutside outside, CancellationToken token) => outside.ChargeAsync(Request, Value, attempts: 1, token);

    [Compensate(nameof(Charge)), Retry(Attempts = OutsideAttempts.Releases, DelayMilliseconds = 1, Codes = [OutsideCodes.Lost])]
    ValueTask<StepResult> Release([Service] IOutside outside) => outside.ReleaseAsync(Request, isInDoubt: false);

    [Step]
    StepResult Note([Next(nameof(World.SlipIds))] SlipId id, ref Slip slip, [From(nameof(World.Right)), Upsert] ref Coin coin, int charge, in StepContext context)
    {
        HandOver.Reach();
        slip.Value++;
        coin.Value += charge - Request.Number;
        context.Emit(new Rolled(context.CommandIndex, id.Value, context.NewGuid(), charge, context.Now));
        return Fault.Strike(1);
    }
}

/// <summary>Creates a row by a key that may be drawn later; corrected to one that is drawn.</summary>
[Command<World>]
public readonly partial record struct Assign(SlipId Slip, Id Id, Fault Fault)
{
    [Step]
    StepResult Make(out Slip slip)
    {
        HandOver.Reach();
        slip = new Slip(Id, -1);
        return Fault.Strike(0);
    }
}

/// <summary>Deletes what others draw, and writes the row that it is about.</summary>
[Command<World>]
public readonly partial record struct Redeem(SlipId Slip, Fault Fault)
{
    [Step]
    StepResult Take([Delete] in Slip slip, [From(nameof(World.Right)), Key(nameof(slip), nameof(Simulation.Slip.Coin)), Upsert] ref Coin coin)
    {
        HandOver.Reach();
        coin.Value += slip.Value;
        return Fault.Strike(0);
    }
}
