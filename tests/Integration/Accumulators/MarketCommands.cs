using System.Collections.Immutable;

#pragma warning disable SW4002 // A command cancels its own batch through the source that it carries.

#pragma warning disable SW3010 // A step that cancels its own batch is under test.

namespace Stepwright.Integration.Tests.Accumulators;

/// <summary>Adds to accumulators by name, by attribute and by type, then fails if its trader is not there.</summary>
[Command<Market>]
public readonly partial record struct Trade(TraderId Trader, int Price, long Quantity, byte Flag)
{
    [Step]
    void Note(Accumulate<long> volume, [From(nameof(Market.Fees))] Accumulate<long> charge, Accumulate<Int128> turnover, in Accumulate<byte> flag)
    {
        volume.Add(Quantity);
        charge.Add(1);
        turnover.Add((Int128)Price * Quantity);
        flag.Add(Flag);
    }

    [Step]
    void Range(Accumulate<int> highest, Accumulate<int> lowest)
    {
        highest.Add(Price);
        lowest.Add(Price);
    }

    [Step]
    void Pay(ref Trader trader) => trader.Cash -= Price * Quantity;
}

public readonly record struct Reading(long Volume, long Fees, int Highest, int Lowest, byte Flags, Int128 Turnover);

/// <summary>Reads accumulators, with all that was added before it.</summary>
[Command<Market>(Result = nameof(Read))]
public readonly partial record struct ReadMarket
{
    [Step]
    Reading Read(
        in long volume, [From(nameof(Market.Fees))] in long charged, in int highest, [From(nameof(Market.Lowest))] ref readonly int least, in byte flags, in Int128 value) =>
        new(volume, charged, highest, least, flags, value);
}

/// <summary>Adds and reads in turn, for each element; a check reads too.</summary>
[Command<Market>(Result = nameof(Total), OnFailure = OnFailure.KeepCompletedSteps)]
public readonly partial record struct TradeAll(ImmutableArray<long> Quantities, long Limit)
{
    [Check]
    bool IsOpen(in long fees) => fees < 100;

    [Step, ForEach(nameof(Quantities))]
    void Charge(long quantity, Accumulate<long> volume)
    {
        volume.Add(quantity);
        volume.Add(quantity);
    }

    [Step, ForEach(nameof(Quantities))]
    StepResult Stop(long quantity, in long volume, Accumulate<long> fees)
    {
        fees.Add(quantity);
        return volume <= Limit && quantity >= 0 ? StepResult.Ok : StepResult.Fail("stop", $"{volume}");
    }

    [Step]
    long Total(in long volume, in long fees) => volume + fees;
}

/// <summary>An earlier step's value comes before the only accumulator of its type; the accumulator that a parameter is named after before several values.</summary>
[Command<Market>(Result = nameof(Sum))]
public readonly partial record struct Prefer
{
    [Step]
    Int128 Given() => 7;

    [Step]
    Int128 One(in Int128 other) => other + 1;

    [Step]
    Int128 Sum(in Int128 given, in Int128 one, in Int128 turnover, [From(nameof(Market.Turnover))] in Int128 again) => given + one + turnover + again;
}

/// <summary>Where a cell and an accumulator are of one type, the parameter says which it is.</summary>
[Command<Market>(Result = nameof(Both))]
public readonly partial record struct NextRound
{
    [Step]
    void Count([From(nameof(Market.Round))] ref short round, Accumulate<short> rounds)
    {
        round++;
        rounds.Add(2);
    }

    [Step]
    int Both([From(nameof(Market.Round))] in short round, [From(nameof(Market.Rounds))] in short rounds) => (100 * round) + rounds;
}

/// <summary>An accumulator added to, and read in the same step: the value is the one before the step.</summary>
[Command<Market>(Result = nameof(Add))]
public readonly partial record struct AddAndRead(long Quantity)
{
    [Step(AllowSameRow = true)]
    long Add(Accumulate<long> volume, [From(nameof(Market.Volume))] in long before)
    {
        volume.Add(Quantity);
        return before;
    }
}

/// <summary>Adds, then throws or cancels.</summary>
[Command<Market>]
public readonly partial record struct Break(long Quantity, CancellationTokenSource? Source)
{
    [Step]
    void Add(Accumulate<long> volume, Accumulate<int> highest)
    {
        volume.Add(Quantity);
        highest.Add(int.MaxValue);
        if (Source is null)
            throw new InvalidOperationException("broken");
        Source.Cancel();
    }
}
