using System.Collections.Immutable;

namespace Stepwright.Simulation;

internal sealed record PayOp(Pay Command) : WorldOp
{
    public override Func<BatchResult, object?> AddTo(WorldBatch batch, CancellationTokenSource source)
    {
        var reference = batch.Add(Command);
        return result => result.ValueOf(reference);
    }

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        run.ReserveRight(c.Id);
        var take = run.Step("Take", "Left", c.Id);
        take.Need("Left", c.Id);
        world.Left[c.Id] = world.Left[c.Id] with { Value = world.Left[c.Id].Value - c.Amount };
        world.Added += c.Amount;
        take.Strike(c.Fault, 0);
        take.HoldInvariant("Left", c.Id);

        var charge = run.Charge(run.Step("Charge", "Left", c.Id), c.Request, world.Left[c.Id].Value);
        var record = run.Step("Record", "Right", c.Id);
        if (!world.Right.Contains(c.Id))
            world.Right.Create(c.Id, default);
        world.Right[c.Id] = world.Right[c.Id] with { Value = world.Right[c.Id].Value + charge - c.Request.Number };
        record.Strike(c.Fault, 1);
        record.HoldInvariant("Right", c.Id);

        world.Left[c.Id] = world.Left[c.Id] with { Value = world.Left[c.Id].Value + 1 };
        world.Highest = Math.Max(world.Highest, world.Left[c.Id].Value);
        run.Step("After", "Left", c.Id).Strike(c.Fault, 2);
        return charge;
    }
}

internal sealed record PayEachOp(PayEach Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        foreach (var due in c.Items)
            run.ReserveRight(due.Id);
        foreach (var due in c.Items)
        {
            var take = run.Step("Take", "Right", due.Id);
            if (!world.Right.Contains(due.Id))
                world.Right.Create(due.Id, default);
            world.Right[due.Id] = world.Right[due.Id] with { Value = world.Right[due.Id].Value + due.Amount };
            world.Highest = Math.Max(world.Highest, world.Right[due.Id].Value);
            take.Strike(c.Fault, 0);
            take.HoldInvariant("Right", due.Id);
        }

        foreach (var due in c.Items)
            run.Charge(run.Step("Charge", "Right", due.Id), due.Request, world.Right[due.Id].Value, OutsideAttempts.Charges, undoesInDoubt: true);
        world.Sum = world.Sum with { Writes = world.Sum.Writes + c.Items.Length };
        run.Step("Tally", "Sum").Strike(c.Fault, 1);
        return null;
    }

    public override string ToString() => $"PayEach([{string.Join(", ", Command.Items)}], {Command.Fault})";
}

internal sealed record KeepWaitsOp(KeepWaits Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        foreach (var due in c.Items)
        {
            run.ReserveLeft(due.Id);
            run.ReserveRight(due.Id);
        }

        MakeEach(run, c.Items, c.Fault);
        foreach (var due in c.Items)
        {
            if (due.Request.Trouble == Trouble.Throws)
                run.Step("Tell").Fail("exception");
            run.Keep();
        }

        foreach (var due in c.Items)
        {
            var more = run.Step("More", "Right", due.Id);
            if (!world.Right.Contains(due.Id))
                world.Right.Create(due.Id, default);
            world.Added += due.Amount;
            world.Right[due.Id] = world.Right[due.Id] with { Value = world.Right[due.Id].Value + due.Amount };
            more.Strike(c.Fault, 1);
            more.HoldInvariant("Right", due.Id);
            run.Keep();
        }

        return null;
    }

    public override string ToString() => $"KeepWaits([{string.Join(", ", Command.Items)}], {Command.Fault})";

    /// <summary>The first step, which is also that of <see cref="KeepPays"/>: a coin of each, which stands.</summary>
    internal static void MakeEach(ModelRun run, ImmutableArray<Due> items, Fault fault)
    {
        foreach (var due in items)
        {
            var make = run.Step("Make", "Left", due.Id);
            make.NeedMissing("Left", due.Id);
            run.World.Left.Create(due.Id, new Coin(due.Amount, due.Id));
            run.World.Events.Add(new Noted($"{due.Id}"));
            make.Strike(fault, 0);
            make.HoldInvariant("Left", due.Id);
            run.Keep();
        }
    }
}

internal sealed record KeepPaysOp(KeepPays Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        foreach (var due in c.Items)
            run.ReserveLeft(due.Id);
        KeepWaitsOp.MakeEach(run, c.Items, c.Fault);
        foreach (var due in c.Items)
        {
            run.Charge(run.Step("Charge"), due.Request, due.Amount);
            run.Keep();
        }

        world.Added += c.Items.Length;
        run.Step("More").Strike(c.Fault, 1);
        return null;
    }

    public override string ToString() => $"KeepPays([{string.Join(", ", Command.Items)}], {Command.Fault})";
}
