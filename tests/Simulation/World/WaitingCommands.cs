using System.Collections.Immutable;

#pragma warning disable SW2001, SW2008 // Commands that meet in a row are what is simulated.
#pragma warning disable SW3008, SW3010 // Steps hand over to other workers where the schedule says so.

namespace Stepwright.Simulation;

public readonly record struct Due(Id Id, int Amount, Request Request);

/// <summary>Writes rows before, between and after two steps that wait, the second of which takes nothing back.</summary>
[Command<World>(Result = nameof(Charge))]
public readonly partial record struct Pay(Id Id, int Amount, Request Request, Fault Fault)
{
    [Step]
    StepResult Take([From(nameof(World.Left))] ref Coin coin, Accumulate<long> added, in StepContext context)
    {
        HandOver.Reach();
        coin.Value -= Amount;
        added.Add(Amount);
        context.Emit(new Rolled(context.CommandIndex, context.Random.Next(), context.NewGuid(), coin.Value, context.Now));
        return Fault.Strike(0);
    }

    [Step]
    ValueTask<StepResult<int>> Charge([From(nameof(World.Left))] Coin coin, [Service] IOutside outside, CancellationToken token)
    {
        HandOver.Reach();
        return outside.ChargeAsync(Request, coin.Value, attempts: 1, token);
    }

    [Compensate(nameof(Charge)), Retry(Attempts = OutsideAttempts.Releases, DelayMilliseconds = 1, Codes = [OutsideCodes.Lost])]
    ValueTask<StepResult> Release(int charge, [Service] IOutside outside)
    {
        HandOver.Reach();
        return outside.ReleaseAsync(Request, isInDoubt: charge < 0);
    }

    [Step]
    StepResult Record([From(nameof(World.Right)), Upsert] ref Coin coin, int charge, in StepContext context)
    {
        HandOver.Reach();
        coin.Value += charge - Request.Number;
        context.Emit(new Rolled(context.CommandIndex, context.Random.Next(), context.NewGuid(), charge, context.Now));
        return Fault.Strike(1);
    }

    [Step]
    ValueTask Tell([Service] IOutside outside) => outside.TellAsync(Request);

    [Step]
    StepResult After([From(nameof(World.Left))] ref Coin coin, Accumulate<int> highest)
    {
        HandOver.Reach();
        coin.Value++;
        highest.Add(coin.Value);
        return Fault.Strike(2);
    }
}

/// <summary>Waits for each element in turn, asks again, and takes back what is in doubt.</summary>
[Command<World>]
public readonly partial record struct PayEach(ImmutableArray<Due> Items, Fault Fault)
{
    [Step, ForEach(nameof(Items))]
    StepResult Take(Due due, [From(nameof(World.Right)), Upsert] ref Coin coin, Accumulate<int> highest)
    {
        HandOver.Reach();
        coin.Value += due.Amount;
        HandOver.Reach();
        highest.Add(coin.Value);
        return Fault.Strike(0);
    }

    [Step, ForEach(nameof(Items)), Retry(Attempts = OutsideAttempts.Charges, DelayMilliseconds = 1, Codes = [OutsideCodes.Busy])]
    async ValueTask<StepResult> Charge(Due due, [From(nameof(World.Right))] Coin coin, [Service] IOutside outside, CancellationToken token)
    {
        HandOver.Reach();
        return (StepResult)await outside.ChargeAsync(due.Request, coin.Value, OutsideAttempts.Charges, token).ConfigureAwait(false);
    }

    [Compensate(nameof(Charge), WhenInDoubt = true), Retry(Attempts = OutsideAttempts.Releases, DelayMilliseconds = 0, Codes = [OutsideCodes.Lost])]
    ValueTask<StepResult> Release(Due due, [Service] IOutside outside) => outside.ReleaseAsync(due.Request, isInDoubt: true);

    [Step]
    StepResult Tally(ref Sum sum)
    {
        HandOver.Reach();
        sum.Writes += Items.Length;
        return Fault.Strike(1);
    }
}

/// <summary>Keeps the elements and steps before the failed one.</summary>
[Command<World>(OnFailure = OnFailure.KeepCompletedSteps)]
public readonly partial record struct KeepWaits(ImmutableArray<Due> Items, Fault Fault)
{
    [Step, ForEach(nameof(Items))]
    StepResult Make(Due due, [From(nameof(World.Left))] out Coin coin, in StepContext context)
    {
        HandOver.Reach();
        coin = new Coin(due.Amount, due.Id);
        context.Emit(new Noted($"{due.Id}"));
        return Fault.Strike(0);
    }

    [Step, ForEach(nameof(Items))]
    ValueTask Tell(Due due, [Service] IOutside outside) => outside.TellAsync(due.Request);

    [Step, ForEach(nameof(Items))]
    StepResult More(Due due, Accumulate<long> added, [From(nameof(World.Right)), Upsert] ref Coin coin)
    {
        HandOver.Reach();
        added.Add(due.Amount);
        coin.Value += due.Amount;
        return Fault.Strike(1);
    }
}

/// <summary>Keeps the elements and steps before the failed one, and what they did outside.</summary>
[Command<World>(OnFailure = OnFailure.KeepCompletedSteps)]
public readonly partial record struct KeepPays(ImmutableArray<Due> Items, Fault Fault)
{
    [Step, ForEach(nameof(Items))]
    StepResult Make(Due due, [From(nameof(World.Left))] out Coin coin, in StepContext context)
    {
        HandOver.Reach();
        coin = new Coin(due.Amount, due.Id);
        context.Emit(new Noted($"{due.Id}"));
        return Fault.Strike(0);
    }

    [Step, ForEach(nameof(Items))]
    async ValueTask<StepResult> Charge(Due due, [Service] IOutside outside, CancellationToken token) =>
        (StepResult)await outside.ChargeAsync(due.Request, due.Amount, attempts: 1, token).ConfigureAwait(false);

    [Compensate(nameof(Charge)), Retry(Attempts = OutsideAttempts.Releases, DelayMilliseconds = 1, Codes = [OutsideCodes.Lost])]
    ValueTask<StepResult> Release(Due due, [Service] IOutside outside) => outside.ReleaseAsync(due.Request, isInDoubt: false);

    [Step]
    StepResult More(Accumulate<long> added)
    {
        HandOver.Reach();
        added.Add(Items.Length);
        return Fault.Strike(1);
    }
}
