using System.Collections.Immutable;

#pragma warning disable SW2001, SW2008 // Commands that meet in a row, or write what a key is made of, are what is simulated.
#pragma warning disable SW3008, SW3010 // Steps hand over to other workers where the schedule says so.
#pragma warning disable SW4002 // A command cancels its own batch through the source that it carries.

namespace Stepwright.Simulation;

public readonly record struct Line(Id Id, int Amount, Fault Fault);

public readonly record struct Moved(Id From, Id To, int Amount);

public readonly record struct Noted(string Text);

public readonly record struct Rolled(int Command, int First, Guid Drawn, int Second, DateTimeOffset Now);

/// <summary>Two rows of one table that may be the same, then a cell; either invariant may break.</summary>
[Command<World>]
public readonly partial record struct Transfer(Id From, Id To, int Amount, Fault Fault)
{
    [Step]
    StepResult Move([From(nameof(World.Left)), Key(nameof(From))] ref Coin from, [From(nameof(World.Left)), Key(nameof(To))] ref Coin to, in StepContext context)
    {
        HandOver.Reach();
        from.Value -= Amount;
        HandOver.Reach();
        to.Value += Amount;
        context.Emit(new Moved(From, To, Amount));
        return Fault.Strike(0);
    }

    [Step]
    StepResult Tally(ref Sum sum)
    {
        HandOver.Reach();
        sum.Total += Amount;
        HandOver.Reach();
        sum.Writes++;
        return Fault.Strike(1);
    }
}

/// <summary>Creates a row, then writes another table's row that may be missing, by a key method.</summary>
[Command<World>]
public readonly partial record struct Create(Id Id, Id Link, int Value, Fault Fault)
{
    [Step]
    StepResult Make([From(nameof(World.Left)), Key(nameof(Id))] out Coin coin)
    {
        HandOver.Reach();
        coin = new Coin(Value, Link);
        return Fault.Strike(0);
    }

    [Step]
    StepResult Count([Upsert, Key(nameof(LabelName))] ref Label label, in StepContext context)
    {
        HandOver.Reach();
        label.Text += "+";
        label.Uses++;
        context.Emit(new Noted(label.Text));
        return Fault.Strike(1);
    }

    Name LabelName()
    {
        HandOver.Reach();
        return new Name($"label {Id.Value % 3}");
    }
}

/// <summary>Writes a row that may be missing, and returns what it became.</summary>
[Command<World>(Result = nameof(Add))]
public readonly partial record struct Put(Id Id, int Value, Fault Fault)
{
    [Step]
    StepResult<int> Add([From(nameof(World.Right)), Upsert] ref Coin coin)
    {
        HandOver.Reach();
        coin.Value += Value;
        coin.Link = new Id((coin.Link.Value + 3) % 8);
        var strike = Fault.Strike(0);
        return strike.IsOk ? coin.Value : strike;
    }

    [Step]
    StepResult After() => Fault.Strike(1);
}

/// <summary>Reads a row that may be missing, then deletes one.</summary>
[Command<World>(Result = nameof(Look))]
public readonly partial record struct Drop(Id Id, Fault Fault)
{
    [Step]
    int Look([From(nameof(World.Right)), Optional] in Coin other, bool otherFound) => otherFound ? other.Value : -1;

    [Step]
    StepResult Remove([From(nameof(World.Left)), Delete] in Coin coin, int look, in StepContext context)
    {
        HandOver.Reach();
        context.Emit(new Moved(Id, coin.Link, look));
        return Fault.Strike(1);
    }

    [Step]
    StepResult After() => Fault.Strike(2);
}

/// <summary>Carries a row from one table to the other, deleting what may be missing besides.</summary>
[Command<World>]
public readonly partial record struct Carry(Id From, Id To, Fault Fault)
{
    [Step]
    StepResult Take([From(nameof(World.Left)), Key(nameof(From)), Delete] in Coin source, [From(nameof(World.Right)), Key(nameof(To))] out Coin target)
    {
        HandOver.Reach();
        target = source with { Value = source.Value + 1 };
        return Fault.Strike(0);
    }

    [Step]
    StepResult Clean([From(nameof(World.Right)), Key(nameof(From)), Delete, Optional] in Coin stale, bool staleFound, ref Sum sum)
    {
        HandOver.Reach();
        sum.Writes += staleFound ? 10 : 1;
        return Fault.Strike(1);
    }
}

/// <summary>A chain of two dependent keys, read before the first step changes the row that they begin at.</summary>
[Command<World>]
public readonly partial record struct Follow(Id Start, int Amount, Fault Fault)
{
    [Step]
    StepResult First([From(nameof(World.Left))] ref Coin start)
    {
        HandOver.Reach();
        start.Link = new Id((start.Link.Value + 1) % 8);
        return Fault.Strike(0);
    }

    [Step]
    StepResult Second([From(nameof(World.Right)), Key("start", nameof(Coin.Link))] ref Coin second)
    {
        HandOver.Reach();
        second.Value += Amount;
        return Fault.Strike(1);
    }

    [Step]
    StepResult Third([From(nameof(World.Left)), Key("second", nameof(Coin.Link))] ref Coin third)
    {
        HandOver.Reach();
        third.Value -= Amount;
        return Fault.Strike(2);
    }
}

/// <summary>Creates by the key in a row that may be missing.</summary>
[Command<World>]
public readonly partial record struct Grow(Id Start, Fault Fault)
{
    [Step]
    StepResult Look([From(nameof(World.Left)), Optional] in Coin start) => Fault.Strike(0);

    [Step]
    StepResult Plant([From(nameof(World.Right)), Upsert, Key("start", nameof(Coin.Link))] ref Coin grown)
    {
        HandOver.Reach();
        grown.Value += 3;
        return Fault.Strike(1);
    }
}

/// <summary>A row created by a dependent key, then read by a key that was known before.</summary>
[Command<World>]
public readonly partial record struct Late(Id Start, Id Other, Fault Fault)
{
    [Step]
    StepResult Make([From(nameof(World.Right)), Key(nameof(Start))] in Coin start, [From(nameof(World.Left)), Upsert, Key(nameof(start), nameof(Coin.Link))] ref Coin made)
    {
        HandOver.Reach();
        made.Value += start.Value;
        return Fault.Strike(0);
    }

    [Step]
    StepResult Use([From(nameof(World.Left)), Key(nameof(Other))] ref Coin other)
    {
        HandOver.Reach();
        other.Value++;
        return Fault.Strike(1);
    }
}

/// <summary>A dependent creation and a reading of the same table in one step: they may meet.</summary>
[Command<World>]
public readonly partial record struct Meet(Id Start, Id Other)
{
    [Step]
    void Both(
        [From(nameof(World.Right)), Key(nameof(Start))] in Coin start,
        [From(nameof(World.Left)), Upsert, Key(nameof(start), nameof(Coin.Link))] ref Coin made,
        [From(nameof(World.Left)), Key(nameof(Other)), Optional] in Coin other)
    {
        made.Value += other.Value;
        HandOver.Reach();
        made.Value++;
    }
}

/// <summary>Several rows for each element.</summary>
[Command<World>]
public readonly partial record struct Lines(ImmutableArray<Line> Items, Fault Fault)
{
    [Step, ForEach(nameof(Items))]
    StepResult Take(
        in Line line,
        [From(nameof(World.Left))] ref Coin coin,
        [From(nameof(World.Right)), Upsert, Key(nameof(Line.Id))] ref Coin copy,
        in StepContext context)
    {
        HandOver.Reach();
        coin.Value -= line.Amount;
        HandOver.Reach();
        copy.Value += line.Amount;
        context.Emit(new Moved(line.Id, coin.Link, copy.Value));
        return line.Fault.Strike(0);
    }

    [Step, ForEach(nameof(Items))]
    StepResult Linked(
        [From(nameof(World.Left))] in Coin coin,
        [From(nameof(World.Right)), Key(nameof(coin), nameof(Coin.Link)), Upsert] ref Coin linked)
    {
        HandOver.Reach();
        linked.Value += coin.Value;
        return Fault.Strike(1);
    }

    [Step]
    StepResult Tally(ref Sum sum)
    {
        HandOver.Reach();
        sum.Total += Items.Length;
        return Fault.Strike(2);
    }
}

/// <summary>Keeps the elements and steps before the failed one.</summary>
[Command<World>(OnFailure = OnFailure.KeepCompletedSteps)]
public readonly partial record struct KeepLines(ImmutableArray<Line> Items, Id Extra, Fault Fault)
{
    [Step, ForEach(nameof(Items))]
    StepResult Make(Line line, [From(nameof(World.Left))] out Coin coin, in StepContext context)
    {
        HandOver.Reach();
        coin = new Coin(line.Amount, Extra);
        context.Emit(new Moved(line.Id, Extra, line.Amount));
        return line.Fault.Strike(0);
    }

    [Step]
    StepResult More([From(nameof(World.Right))] out Coin extra, in StepContext context)
    {
        HandOver.Reach();
        extra = new Coin(Items.Length, Extra);
        context.Emit(new Noted("more"));
        return Fault.Strike(1);
    }

    [Step, ForEach(nameof(Items))]
    StepResult Unmake(Line line, [From(nameof(World.Left)), Delete] in Coin coin) => line.Fault.Strike(2);

    [Step]
    StepResult Tally(ref Sum sum)
    {
        HandOver.Reach();
        sum.Total += Items.Length;
        return Fault.Strike(3);
    }
}

/// <summary>Keeps a row that got its slot after one that is not kept.</summary>
[Command<World>(OnFailure = OnFailure.KeepCompletedSteps)]
public readonly partial record struct KeepDeep(Id Start, Id Other, Id Another, Fault Fault)
{
    [Step]
    StepResult Deep([From(nameof(World.Right)), Key(nameof(Start))] in Coin start, [From(nameof(World.Left)), Key(nameof(start), nameof(Coin.Link))] out Coin deep)
    {
        HandOver.Reach();
        deep = start;
        return Fault.Strike(0);
    }

    [Step]
    StepResult First([From(nameof(World.Left)), Key(nameof(Other))] out Coin first)
    {
        HandOver.Reach();
        first = new Coin(1, Start);
        return Fault.Strike(1);
    }

    [Step]
    StepResult Second([From(nameof(World.Left)), Key(nameof(Another))] out Coin second)
    {
        HandOver.Reach();
        second = new Coin(2, Start);
        return Fault.Strike(2);
    }
}

/// <summary>Deletes a row, makes it again, deletes it again.</summary>
[Command<World>(Result = nameof(Look))]
public readonly partial record struct Renew(Id Id, int Value, bool Again, Fault Fault)
{
    [Step]
    StepResult Remove([From(nameof(World.Left)), Delete] in Coin coin) => Fault.Strike(0);

    [Step]
    StepResult Make([From(nameof(World.Left))] out Coin coin)
    {
        HandOver.Reach();
        coin = new Coin(Value, Id);
        return Fault.Strike(1);
    }

    [Step]
    long Look([From(nameof(World.Left))] TableView<Id, Coin> left) => OrderOf.Rows(left);

    [Step, ForEach(nameof(Once))]
    void RemoveAgain(Id id, [From(nameof(World.Left)), Delete] in Coin coin)
    {
        HandOver.Reach();
    }

    Id? Once => Again ? Id : null;
}

/// <summary>A query over both tables and the cell, behind a check.</summary>
[Command<World>(Result = nameof(Look))]
public readonly partial record struct Scan(Id Id, int Limit)
{
    [Check]
    bool IsLow([From(nameof(World.Right)), Optional] in Coin coin) => coin.Value < Limit;

    [Step]
    long Look([From(nameof(World.Left))] TableView<Id, Coin> left, [From(nameof(World.Right))] in TableView<Id, Coin> right, in Sum sum) =>
        OrderOf.Rows(left) * 31 + OrderOf.Rows(right) * 17 + sum.Total + right.Count;
}

/// <summary>A query of two rows, one of which may be missing.</summary>
[Command<World>(Result = nameof(Look))]
public readonly partial record struct Peek(Id Left, Id Right)
{
    [Step]
    int Look([From(nameof(World.Left)), Key(nameof(Left))] in Coin left, [From(nameof(World.Right)), Key(nameof(Right)), Optional] in Coin right)
    {
        HandOver.Reach();
        var value = left.Value;
        HandOver.Reach();
        return value - right.Value;
    }
}

/// <summary>Members held apart by a generated check.</summary>
[Command<World>, Distinct(nameof(A), nameof(B), nameof(C))]
public readonly partial record struct Rotate(Id A, Id B, Id C)
{
    [Step]
    void Turn(
        [From(nameof(World.Right)), Key(nameof(A))] ref Coin a,
        [From(nameof(World.Right)), Key(nameof(B))] ref Coin b,
        [From(nameof(World.Right)), Key(nameof(C))] ref Coin c)
    {
        var first = a;
        a = b;
        HandOver.Reach();
        b = c;
        HandOver.Reach();
        c = first;
    }
}

/// <summary>A row twice in one step, both times written.</summary>
[Command<World>]
public readonly partial record struct Twice(Id A, Id B, Fault Fault)
{
    [Step(AllowSameRow = true)]
    StepResult Write([From(nameof(World.Right)), Key(nameof(A)), Upsert] ref Coin a, [From(nameof(World.Right)), Key(nameof(B)), Upsert] ref Coin b)
    {
        HandOver.Reach();
        a.Value += 1;
        HandOver.Reach();
        b.Value += 2;
        return Fault.Strike(0);
    }

    [Step(AllowSameRow = true)]
    StepResult Remove([From(nameof(World.Right)), Key(nameof(A)), Delete] in Coin a, [From(nameof(World.Right)), Key(nameof(B)), Delete] in Coin b) => Fault.Strike(1);
}

/// <summary>Two creations that may be of one row.</summary>
[Command<World>]
public readonly partial record struct Twins(Id A, Id B)
{
    [Step(AllowSameRow = true)]
    void Make([From(nameof(World.Left)), Key(nameof(A))] out Coin a, [From(nameof(World.Left)), Key(nameof(B))] out Coin b) => a = b = new Coin(1, A);
}

/// <summary>Draws a random number and a GUID.</summary>
[Command<World>]
public readonly partial record struct Roll(Id Id, Fault Fault)
{
    [Step]
    StepResult Draw([From(nameof(World.Right)), Upsert] ref Coin coin, in StepContext context)
    {
        var guid = context.NewGuid();
        HandOver.Reach();
        coin.Value++;
        context.Emit(new Rolled(context.CommandIndex, context.Random.Next(), guid, context.Random.Next(), context.Now));
        return Fault.Strike(0);
    }
}

/// <summary>Creates a row, and another by a key that may not be made.</summary>
[Command<World>]
public readonly partial record struct Stray(Id Id, Id Other, bool Throws, Fault Fault)
{
    [Step]
    StepResult Make([From(nameof(World.Left)), Key(nameof(Id))] out Coin coin)
    {
        HandOver.Reach();
        coin = new Coin(2, Other);
        return Fault.Strike(0);
    }

    [Step]
    StepResult Lead([From(nameof(World.Right)), Upsert, Key(nameof(OtherKey))] ref Coin other)
    {
        HandOver.Reach();
        other.Value += 2;
        return Fault.Strike(1);
    }

    Id OtherKey()
    {
        HandOver.Reach();
        return Throws ? throw new FaultException(-1) : Other;
    }
}

/// <summary>Adds to both accumulators and does nothing else.</summary>
[Command<World>]
public readonly partial record struct Tick(int Amount, Fault Fault)
{
    [Step]
    StepResult Add(Accumulate<long> added, Accumulate<int> highest)
    {
        HandOver.Reach();
        added.Add(Amount);
        HandOver.Reach();
        highest.Add(Amount);
        added.Add(1);
        return Fault.Strike(0);
    }

    [Step]
    StepResult After() => Fault.Strike(1);
}

/// <summary>Adds to accumulators before a row that may be missing, and reads them after.</summary>
[Command<World>(Result = nameof(Look))]
public readonly partial record struct Gather(Id Id, int Amount, Fault Fault)
{
    [Check]
    bool IsLow(in long added) => added < 40;

    [Step]
    StepResult Raise(Accumulate<int> highest, Accumulate<long> added, [From(nameof(World.Left))] ref Coin coin)
    {
        HandOver.Reach();
        highest.Add(coin.Value);
        added.Add(-Amount);
        HandOver.Reach();
        coin.Value -= Amount;
        return Fault.Strike(0);
    }

    [Step]
    StepResult Take([From(nameof(World.Right)), Upsert] ref Coin coin, in int highest, in long added)
    {
        HandOver.Reach();
        coin.Value += highest + (int)(added % 5);
        return Fault.Strike(1);
    }

    [Step]
    long Look(in long added, in int highest) => (added * 31) + highest;
}

/// <summary>Keeps what the elements and steps before the failed one added.</summary>
[Command<World>(OnFailure = OnFailure.KeepCompletedSteps)]
public readonly partial record struct KeepTicks(ImmutableArray<Line> Items, Fault Fault)
{
    [Step, ForEach(nameof(Items))]
    StepResult Add(Line line, Accumulate<long> added, [From(nameof(World.Right)), Upsert] ref Coin coin)
    {
        HandOver.Reach();
        added.Add(line.Amount);
        coin.Value += line.Amount;
        return line.Fault.Strike(0);
    }

    [Step]
    StepResult Raise(in long added, Accumulate<int> highest, in StepContext context)
    {
        HandOver.Reach();
        highest.Add((int)(added % 7));
        context.Emit(new Noted($"{added}"));
        return Fault.Strike(1);
    }

    [Step]
    StepResult After(Accumulate<long> added)
    {
        HandOver.Reach();
        added.Add(1);
        return Fault.Strike(2);
    }
}

/// <summary>Cancels the batch that it is in.</summary>
[Command<World>]
public readonly partial record struct Stop(CancellationTokenSource Source, Id Id, bool Throws)
{
    [Step]
    void Write([From(nameof(World.Right)), Upsert] ref Coin coin, CancellationToken token)
    {
        HandOver.Reach();
        coin.Value += 5;
        Source.Cancel();
        if (Throws)
            token.ThrowIfCancellationRequested();
    }
}
