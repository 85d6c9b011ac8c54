using System.Collections.Immutable;

namespace Stepwright.Integration.Tests.Corrected;

public readonly record struct Good(string Name);

public readonly record struct Item(Good Good, int Quantity);

public record struct Lot(int Left, int Reserved);

public record struct Backlog(int Waiting);

public record struct Slip(int Price, int Times);

public record struct Tally(int Refused, int Kept);

public readonly record struct Reserved(Good Good);

public readonly record struct Backordered(Good Good);

[State]
public sealed partial class Depot
{
    public partial Table<Good, Lot> Lots { get; }

    public partial Table<Good, Backlog> Backlogs { get; }

    public partial Table<int, Slip> Slips { get; }

    public partial Cell<Tally> Tally { get; }

    [Accumulate(AccumulatorOperation.Sum)]
    public partial Accumulator<long> Moved { get; }

    [Invariant]
    static bool NeverNegative(in Lot lot) => lot.Left >= 0;
}

[Executor<Depot>]
public sealed partial class DepotExecutor;

/// <summary>Every step has a fallback; that of the first has one too.</summary>
[Command<Depot>(Result = nameof(Price))]
public readonly partial record struct Ship(int Number, ImmutableArray<Item> Items, int Bonus)
{
    /// <summary>The quantity at which a step throws.</summary>
    public const int Throwing = 13;

    /// <summary>The quantity that even the last fallback does not take.</summary>
    public const int Absurd = 1000;

    [Step, ForEach(nameof(Items))]
    StepResult Reserve(Item item, ref Lot lot, Accumulate<long> moved, in StepContext context)
    {
        moved.Add(item.Quantity);
        context.Emit(new Reserved(item.Good));
        lot.Reserved += item.Quantity;
        if (item.Quantity == Throwing)
            throw new InvalidOperationException("unlucky");
        if (item.Quantity == lot.Left + 1)
            return StepResult.Fail("out-of-stock", $"{item.Good.Name} has {lot.Left} left.");
        // One more breaks the invariant.
        lot.Left -= item.Quantity;
        return StepResult.Ok;
    }

    [Fallback(nameof(Reserve))]
    StepResult Backorder(Item item, [Upsert] ref Backlog backlog, in StepContext context)
    {
        backlog.Waiting += item.Quantity;
        context.Emit(new Backordered(item.Good));
        return backlog.Waiting > 100 ? StepResult.Fail("too-many", "Too many wait.") : StepResult.Ok;
    }

    [Fallback(nameof(Backorder))]
    StepResult Refuse(Item item, ref Tally tally)
    {
        tally.Refused++;
        return item.Quantity < Absurd ? StepResult.Ok : StepResult.Fail("absurd", "Nobody means that.");
    }

    [Step]
    StepResult<int> Price() => Bonus >= 0 ? Items.Length + Bonus : StepResult.Fail("no-bonus", "There is none.");

    [Fallback(nameof(Price))]
    int List() => 7;

    [Step]
    void Record(int price, [Key(nameof(Number))] out Slip slip) => slip = new(price, 1);

    [Fallback(nameof(Record))]
    void Amend(int price, [Key(nameof(Number))] ref Slip slip) => slip = new(price, slip.Times + 1);
}

/// <summary>Keeps what was done before the step that fails, and its fallback, did.</summary>
[Command<Depot>(OnFailure = OnFailure.KeepCompletedSteps)]
public readonly partial record struct Keep(int Number, Good Good)
{
    [Step]
    void Count(ref Tally tally) => tally.Kept++;

    [Step]
    StepResult Note([Key(nameof(Number))] out Slip slip)
    {
        slip = new(Number, 1);
        return Number % 2 == 0 ? StepResult.Ok : StepResult.Fail("odd", "It is odd.");
    }

    [Fallback(nameof(Note))]
    void Wait([Upsert] ref Backlog backlog) => backlog.Waiting += Number % 3 == 0 ? throw new InvalidOperationException("three") : Number;

    [Step]
    void Take(ref Lot lot) => lot.Left--;
}

/// <summary>Changes itself in the step that fails.</summary>
[Command<Depot>]
public partial record struct Raise(int Number)
{
    [Step]
    StepResult Double()
    {
        Number *= 2;
        return StepResult.Fail("no", "It is not to be doubled.");
    }

    [Fallback(nameof(Double))]
    void Increase() => Number += 1;

    [Step]
    void Count(ref Tally tally) => tally.Kept = Number;
}

/// <summary>Is corrected by its methods, else by what failures tell.</summary>
[Command<Depot>]
public readonly partial record struct Order(Good Good, int Quantity, ImmutableArray<Item> Extras, Good? Instead)
{
    [Check]
    StepResult IsFew() => Quantity <= 100 ? StepResult.Ok : StepResult.Fail("too-many", "At most 100.").Allow(nameof(Quantity), 100);

    [Step]
    StepResult Take(ref Lot lot)
    {
        lot.Reserved += Quantity;
        if (Quantity > lot.Left)
            return StepResult.Fail("out-of-stock", $"{lot.Left} left.");
        lot.Left -= Quantity;
        return StepResult.Ok;
    }

    [Recover(nameof(Take))]
    Order? Shrink(in StepFailure failure, in Lot lot, in StepContext context)
    {
        context.Emit(new Reserved(Good));
        return failure.Code == "out-of-stock" && lot.Left > 0 && lot.Reserved == 0 ? this with { Quantity = lot.Left } : null;
    }

    [Recover(nameof(Take))]
    Order? Other(in StepFailure failure, [Optional, Key(nameof(OtherGood))] in Lot other, bool otherFound) =>
        Instead is { } instead && otherFound && other.Left >= Quantity && failure.Code == "out-of-stock" ? this with { Good = instead, Instead = null } : null;

    Good OtherGood() => Instead ?? default;

    [Step, ForEach(nameof(Extras))]
    StepResult Add(Item extra, ref Lot lot)
    {
        if (extra.Quantity > lot.Left)
            return StepResult.Fail("out-of-stock", $"{lot.Left} left.").Allow(nameof(Item.Quantity), lot.Left);
        lot.Left -= extra.Quantity;
        return StepResult.Ok;
    }

    [Recover(nameof(Add))]
    Order? Leave(Item extra, in Lot lot) => lot.Left == 0 ? this with { Extras = Extras.Remove(extra) } : null;
}

/// <summary>Deletes a slip for some of a good, or for what is left of it.</summary>
[Command<Depot>]
public readonly partial record struct Redeem(int Number, Good Good, int Quantity)
{
    [Step]
    void Discard([Delete, Key(nameof(Number))] in Slip slip, ref Tally tally, Accumulate<long> moved)
    {
        tally.Kept += slip.Price;
        moved.Add(slip.Times);
    }

    [Step]
    StepResult Take(ref Lot lot)
    {
        if (Quantity > lot.Left)
            return StepResult.Fail("out-of-stock", $"{lot.Left} left.").Allow(nameof(Quantity), lot.Left);
        lot.Left -= Quantity;
        return StepResult.Ok;
    }
}

#pragma warning disable SW4002 // Someone is told only that its turn came.
/// <summary>Tells someone that its turn came.</summary>
[Command<Depot>]
public readonly partial record struct Call(Action Someone)
#pragma warning restore SW4002
{
    [Step]
    void Tell() => Someone();
}
