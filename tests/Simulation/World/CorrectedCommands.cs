#pragma warning disable SW2001, SW2008 // Commands that meet in a row are what is simulated.
#pragma warning disable SW3008, SW3010 // Steps hand over to other workers where the schedule says so.

namespace Stepwright.Simulation;

/// <summary>Takes of a row where there is enough; corrected to what there is, or to the row that this one leads to.</summary>
[Command<World>(Result = nameof(Take))]
public readonly partial record struct Shift(Id Id, int Amount, Fault Fault)
{
    public const string TooFew = "too-few";

    [Step]
    StepResult<int> Take([From(nameof(World.Left))] ref Coin coin, in StepContext context)
    {
        HandOver.Reach();
        context.Emit(new Rolled(context.CommandIndex, context.Random.Next(), context.NewGuid(), coin.Value, context.Now));
        if (coin.Value < Amount)
            return StepResult.Fail(TooFew, $"{Id} has {coin.Value}").Allow(nameof(Amount), coin.Value);
        coin.Value -= Amount;
        HandOver.Reach();
        return coin.Value;
    }

    [Recover(nameof(Take))]
    Shift? Follow(in StepFailure failure, [From(nameof(World.Left))] in Coin coin)
    {
        HandOver.Reach();
        return failure.Code == TooFew && coin.Value == 0 ? this with { Id = coin.Link } : null;
    }

    [Step]
    StepResult Give([From(nameof(World.Right)), Upsert] ref Coin coin, Accumulate<long> added)
    {
        HandOver.Reach();
        coin.Value += Amount;
        added.Add(1);
        return Fault.Strike(0);
    }
}

/// <summary>Waits, then fails where a row says so; corrected to another row, and where the outside declines to a request that it grants.</summary>
[Command<World>(Result = nameof(Charge))]
public readonly partial record struct Settle(Id Id, int Amount, Request Request, Fault Fault)
{
    [Step]
    StepResult Begin([From(nameof(World.Right)), Upsert] ref Coin coin)
    {
        HandOver.Reach();
        coin.Value++;
        return Fault.Strike(0);
    }

    [Step]
    ValueTask<StepResult<int>> Charge([Service] IOutside outside, CancellationToken token) => outside.ChargeAsync(Request, Amount, attempts: 1, token);

    [Recover(nameof(Charge))]
    Settle? Ask(in StepFailure failure) => failure.Code == OutsideCodes.Declined ? this with { Request = Request with { Trouble = Trouble.None } } : null;

    [Compensate(nameof(Charge)), Retry(Attempts = OutsideAttempts.Releases, DelayMilliseconds = 1, Codes = [OutsideCodes.Lost])]
    ValueTask<StepResult> Release([Service] IOutside outside) => outside.ReleaseAsync(Request, isInDoubt: false);

    [Step]
    StepResult Take([From(nameof(World.Left))] ref Coin coin, in StepContext context)
    {
        HandOver.Reach();
        context.Emit(new Moved(Id, coin.Link, Amount));
        if (coin.Value < Amount)
            return StepResult.Fail(Shift.TooFew, $"{Id} has {coin.Value}");
        coin.Value -= Amount;
        return Fault.Strike(1);
    }

    [Recover(nameof(Take))]
    Settle? Follow(in StepFailure failure, [From(nameof(World.Left))] in Coin coin) => failure.Code == Shift.TooFew ? this with { Id = coin.Link } : null;

    [Step]
    ValueTask Tell([Service] IOutside outside) => outside.TellAsync(Request);
}
