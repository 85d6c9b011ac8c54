namespace Stepwright.Simulation;

/// <summary>A command, and what it is to do, written independently of its steps' generated code.</summary>
internal abstract record WorldOp
{
    /// <summary>Adds the command; returns how to read its result, where it has one.</summary>
    public virtual Func<BatchResult, object?> AddTo(WorldBatch batch, CancellationTokenSource source)
    {
        Add(batch);
        return _ => null;
    }

    /// <summary>Runs it on the model; returns its result, where it has one.</summary>
    public abstract object? Run(ModelRun run);

    /// <summary>The corrected command, as its failure and the state without it say; <c>null</c> where there is none.</summary>
    public virtual WorldOp? Correct(ModelWorld world, ModelOutcome failure) => null;

    protected virtual CommandRef Add(WorldBatch batch) => throw new NotSupportedException();
}

internal sealed record TransferOp(Transfer Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        var move = run.Step("Move", "Left", c.From);
        move.NeedDistinct("Left", c.From, c.To);
        move.Need("Left", c.From);
        move.Need("Left", c.To);
        world.Left[c.From] = world.Left[c.From] with { Value = world.Left[c.From].Value - c.Amount };
        world.Left[c.To] = world.Left[c.To] with { Value = world.Left[c.To].Value + c.Amount };
        world.Events.Add(new Moved(c.From, c.To, c.Amount));
        move.Strike(c.Fault, 0);
        move.HoldInvariant("Left", c.From);
        move.HoldInvariant("Left", c.To);

        var tally = run.Step("Tally", "Sum");
        world.Sum = new Sum(world.Sum.Total + c.Amount, world.Sum.Writes + 1);
        tally.Strike(c.Fault, 1);
        tally.HoldSumInvariant();
        return null;
    }
}

internal sealed record CreateOp(Create Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        var name = new Name($"label {c.Id.Value % 3}");
        run.ReserveLeft(c.Id);
        world.Labels.Reserve(name);

        var make = run.Step("Make", "Left", c.Id);
        make.NeedMissing("Left", c.Id);
        world.Left.Create(c.Id, new Coin(c.Value, c.Link));
        make.Strike(c.Fault, 0);
        make.HoldInvariant("Left", c.Id);

        var count = run.Step("Count", "Labels", name);
        if (!world.Labels.Contains(name))
            world.Labels.Create(name, default);
        var label = world.Labels[name];
        world.Labels[name] = new Label(label.Text + "+", label.Uses + 1);
        world.Events.Add(new Noted(label.Text + "+"));
        count.Strike(c.Fault, 1);
        return null;
    }
}

internal sealed record PutOp(Put Command) : WorldOp
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
        var add = run.Step("Add", "Right", c.Id);
        if (!world.Right.Contains(c.Id))
            world.Right.Create(c.Id, default);
        var coin = world.Right[c.Id];
        world.Right[c.Id] = new Coin(coin.Value + c.Value, new Id((coin.Link.Value + 3) % 8));
        add.Strike(c.Fault, 0);
        add.HoldInvariant("Right", c.Id);
        run.Step("After").Strike(c.Fault, 1);
        return coin.Value + c.Value;
    }
}

internal sealed record DropOp(Drop Command) : WorldOp
{
    public override Func<BatchResult, object?> AddTo(WorldBatch batch, CancellationTokenSource source)
    {
        var reference = batch.Add(Command);
        return result => result.ValueOf(reference);
    }

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        var look = world.Right.Contains(c.Id) ? world.Right[c.Id].Value : -1;
        var remove = run.Step("Remove", "Left", c.Id);
        remove.Need("Left", c.Id);
        world.Events.Add(new Moved(c.Id, world.Left[c.Id].Link, look));
        remove.Strike(c.Fault, 1);
        world.Left.Delete(c.Id);
        run.Step("After").Strike(c.Fault, 2);
        return look;
    }
}

internal sealed record CarryOp(Carry Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        run.ReserveRight(c.To);
        var take = run.Step("Take", "Left", c.From);
        take.Need("Left", c.From);
        take.NeedMissing("Right", c.To);
        var source = world.Left[c.From];
        world.Right.Create(c.To, source with { Value = source.Value + 1 });
        take.Strike(c.Fault, 0);
        world.Left.Delete(c.From);

        var clean = run.Step("Clean", "Right", c.From);
        world.Sum = world.Sum with { Writes = world.Sum.Writes + (world.Right.Contains(c.From) ? 10 : 1) };
        clean.Strike(c.Fault, 1);
        world.Right.Delete(c.From);
        return null;
    }
}

internal sealed record FollowOp(Follow Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        var secondKey = world.Left.GetOrDefault(c.Start).Link;
        var thirdKey = world.Right.GetOrDefault(secondKey).Link;

        var first = run.Step("First", "Left", c.Start);
        first.Need("Left", c.Start);
        var start = world.Left[c.Start];
        world.Left[c.Start] = start with { Link = new Id((start.Link.Value + 1) % 8) };
        first.Strike(c.Fault, 0);

        var second = run.Step("Second", "Right", secondKey);
        second.Need("Right", secondKey);
        world.Right[secondKey] = world.Right[secondKey] with { Value = world.Right[secondKey].Value + c.Amount };
        second.Strike(c.Fault, 1);
        second.HoldInvariant("Right", secondKey);

        var third = run.Step("Third", "Left", thirdKey);
        third.Need("Left", thirdKey);
        world.Left[thirdKey] = world.Left[thirdKey] with { Value = world.Left[thirdKey].Value - c.Amount };
        third.Strike(c.Fault, 2);
        third.HoldInvariant("Left", thirdKey);
        return null;
    }
}

internal sealed record GrowOp(Grow Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        var link = world.Left.GetOrDefault(c.Start).Link;
        if (world.Left.Contains(c.Start))
            run.ReserveRight(link);
        run.Step("Look", "Left", c.Start).Strike(c.Fault, 0);

        var plant = run.Step("Plant", "Right", link);
        plant.Need("Left", c.Start);
        if (!world.Right.Contains(link))
            world.Right.Create(link, default);
        world.Right[link] = world.Right[link] with { Value = world.Right[link].Value + 3 };
        plant.Strike(c.Fault, 1);
        return null;
    }
}

internal sealed record LateOp(Late Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        var start = world.Right.GetOrDefault(c.Start);
        if (world.Right.Contains(c.Start))
            run.ReserveLeft(start.Link);

        var make = run.Step("Make", "Left", start.Link);
        make.Need("Right", c.Start);
        if (!world.Left.Contains(start.Link))
            world.Left.Create(start.Link, default);
        world.Left[start.Link] = world.Left[start.Link] with { Value = world.Left[start.Link].Value + start.Value };
        make.Strike(c.Fault, 0);

        var use = run.Step("Use", "Left", c.Other);
        use.Need("Left", c.Other);
        world.Left[c.Other] = world.Left[c.Other] with { Value = world.Left[c.Other].Value + 1 };
        use.Strike(c.Fault, 1);
        return null;
    }
}

internal sealed record MeetOp(Meet Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        var start = world.Right.GetOrDefault(c.Start);
        var both = run.Step("Both", "Left", start.Link);
        if (world.Right.Contains(c.Start))
        {
            run.ReserveLeft(start.Link);
            if (start.Link == c.Other)
                both.Fail("same-row");
        }

        both.Need("Right", c.Start);
        if (!world.Left.Contains(start.Link))
            world.Left.Create(start.Link, default);
        world.Left[start.Link] = world.Left[start.Link] with { Value = world.Left[start.Link].Value + world.Left.GetOrDefault(c.Other).Value + 1 };
        return null;
    }
}

internal sealed record LinesOp(Lines Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        var links = c.Items.Select(line => world.Left.GetOrDefault(line.Id).Link).ToList();
        foreach (var line in c.Items)
            run.ReserveRight(line.Id);
        for (var i = 0; i < links.Count; i++)
        {
            if (world.Left.Contains(c.Items[i].Id))
                run.ReserveRight(links[i]);
        }

        foreach (var line in c.Items)
        {
            var take = run.Step("Take", "Left", line.Id);
            take.Need("Left", line.Id);
            if (!world.Right.Contains(line.Id))
                world.Right.Create(line.Id, default);
            world.Left[line.Id] = world.Left[line.Id] with { Value = world.Left[line.Id].Value - line.Amount };
            world.Right[line.Id] = world.Right[line.Id] with { Value = world.Right[line.Id].Value + line.Amount };
            world.Events.Add(new Moved(line.Id, world.Left[line.Id].Link, world.Right[line.Id].Value));
            take.Strike(line.Fault, 0);
            take.HoldInvariant("Left", line.Id);
            (take with { Table = "Right" }).HoldInvariant("Right", line.Id);
        }

        for (var i = 0; i < links.Count; i++)
        {
            var linked = run.Step("Linked", "Right", links[i]);
            if (!world.Right.Contains(links[i]))
                world.Right.Create(links[i], default);
            world.Right[links[i]] = world.Right[links[i]] with { Value = world.Right[links[i]].Value + world.Left[c.Items[i].Id].Value };
            linked.Strike(c.Fault, 1);
        }

        world.Sum = world.Sum with { Total = world.Sum.Total + c.Items.Length };
        var tally = run.Step("Tally", "Sum");
        tally.Strike(c.Fault, 2);
        tally.HoldSumInvariant();
        return null;
    }

    public override string ToString() => $"Lines([{string.Join(", ", Command.Items)}], {Command.Fault})";
}

internal sealed record KeepLinesOp(KeepLines Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        foreach (var line in c.Items)
            run.ReserveLeft(line.Id);
        run.ReserveRight(c.Extra);

        foreach (var line in c.Items)
        {
            var make = run.Step("Make", "Left", line.Id);
            make.NeedMissing("Left", line.Id);
            world.Left.Create(line.Id, new Coin(line.Amount, c.Extra));
            world.Events.Add(new Moved(line.Id, c.Extra, line.Amount));
            make.Strike(line.Fault, 0);
            make.HoldInvariant("Left", line.Id);
            run.Keep();
        }

        var more = run.Step("More", "Right", c.Extra);
        more.NeedMissing("Right", c.Extra);
        world.Right.Create(c.Extra, new Coin(c.Items.Length, c.Extra));
        world.Events.Add(new Noted("more"));
        more.Strike(c.Fault, 1);
        run.Keep();

        foreach (var line in c.Items)
        {
            var unmake = run.Step("Unmake", "Left", line.Id);
            unmake.Need("Left", line.Id);
            unmake.Strike(line.Fault, 2);
            world.Left.Delete(line.Id);
            run.Keep();
        }

        world.Sum = world.Sum with { Total = world.Sum.Total + c.Items.Length };
        var tally = run.Step("Tally", "Sum");
        tally.Strike(c.Fault, 3);
        tally.HoldSumInvariant();
        return null;
    }

    public override string ToString() => $"KeepLines([{string.Join(", ", Command.Items)}], {Command.Extra}, {Command.Fault})";
}

internal sealed record KeepDeepOp(KeepDeep Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        var start = world.Right.GetOrDefault(c.Start);
        run.ReserveLeft(c.Other);
        run.ReserveLeft(c.Another);
        if (world.Right.Contains(c.Start))
            run.ReserveLeft(start.Link);

        var deep = run.Step("Deep", "Left", start.Link);
        deep.Need("Right", c.Start);
        Make(deep, start.Link, start, 0);
        Make(run.Step("First", "Left", c.Other), c.Other, new Coin(1, c.Start), 1);
        Make(run.Step("Second", "Left", c.Another), c.Another, new Coin(2, c.Start), 2);
        return null;

        void Make(ModelStep step, Id key, Coin coin, int number)
        {
            step.NeedMissing("Left", key);
            world.Left.Create(key, coin);
            step.Strike(c.Fault, number);
            run.Keep();
        }
    }
}

internal sealed record RenewOp(Renew Command) : WorldOp
{
    public override Func<BatchResult, object?> AddTo(WorldBatch batch, CancellationTokenSource source)
    {
        var reference = batch.Add(Command);
        return result => result.ValueOf(reference);
    }

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        var remove = run.Step("Remove", "Left", c.Id);
        remove.Need("Left", c.Id);
        remove.Strike(c.Fault, 0);
        world.Left.Delete(c.Id);

        var make = run.Step("Make", "Left", c.Id);
        world.Left.Create(c.Id, new Coin(c.Value, c.Id));
        make.Strike(c.Fault, 1);
        make.HoldInvariant("Left", c.Id);
        var look = OrderOf.Rows(world.Left.Rows);
        if (c.Again)
            world.Left.Delete(c.Id);
        return look;
    }
}

internal sealed record ScanOp(Scan Command) : WorldOp
{
    public override Func<BatchResult, object?> AddTo(WorldBatch batch, CancellationTokenSource source)
    {
        var reference = batch.Add(Command);
        return result => result.ValueOf(reference);
    }

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        if (world.Right.GetOrDefault(c.Id).Value >= c.Limit)
            run.Step("IsLow", "Right", c.Id).Fail("check");
        return OrderOf.Rows(world.Left.Rows) * 31 + OrderOf.Rows(world.Right.Rows) * 17 + world.Sum.Total + world.Right.Count;
    }
}

internal sealed record PeekOp(Peek Command) : WorldOp
{
    public override Func<BatchResult, object?> AddTo(WorldBatch batch, CancellationTokenSource source)
    {
        var reference = batch.Add(Command);
        return result => result.ValueOf(reference);
    }

    public override object? Run(ModelRun run)
    {
        run.Step("Look", "Left", Command.Left).Need("Left", Command.Left);
        return run.World.Left[Command.Left].Value - run.World.Right.GetOrDefault(Command.Right).Value;
    }
}

internal sealed record RotateOp(Rotate Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        if (c.A == c.B || c.A == c.C || c.B == c.C)
            run.Step("Distinct").Fail("check");
        var turn = run.Step("Turn", "Right", c.A);
        turn.Need("Right", c.A);
        turn.Need("Right", c.B);
        turn.Need("Right", c.C);
        (world.Right[c.A], world.Right[c.B], world.Right[c.C]) = (world.Right[c.B], world.Right[c.C], world.Right[c.A]);
        return null;
    }
}

internal sealed record TwiceOp(Twice Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        run.ReserveRight(c.A);
        run.ReserveRight(c.B);
        foreach (var (key, value) in new[] { (c.A, 1), (c.B, 2) })
        {
            if (!world.Right.Contains(key))
                world.Right.Create(key, default);
            world.Right[key] = world.Right[key] with { Value = world.Right[key].Value + value };
        }

        run.Step("Write", "Right", c.A).Strike(c.Fault, 0);
        run.Step("Remove", "Right", c.A).Strike(c.Fault, 1);
        world.Right.Delete(c.A);
        world.Right.Delete(c.B);
        return null;
    }
}

internal sealed record TwinsOp(Twins Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        run.ReserveLeft(c.A);
        run.ReserveLeft(c.B);
        var make = run.Step("Make", "Left", c.A);
        make.NeedMissing("Left", c.A);
        make.NeedMissing("Left", c.B);
        if (c.A == c.B)
            make.Fail("row-exists");
        world.Left.Create(c.A, new Coin(1, c.A));
        world.Left.Create(c.B, new Coin(1, c.A));
        return null;
    }
}

internal sealed record RollOp(Roll Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        run.ReserveRight(c.Id);
        var draw = run.Step("Draw", "Right", c.Id);
        if (!world.Right.Contains(c.Id))
            world.Right.Create(c.Id, default);
        world.Right[c.Id] = world.Right[c.Id] with { Value = world.Right[c.Id].Value + 1 };
        draw.Strike(c.Fault, 0);
        draw.HoldInvariant("Right", c.Id);
        return null;
    }
}

internal sealed record StrayOp(Stray Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        if (c.Throws)
            run.Step("Lead", "Right").Fail("exception");
        run.ReserveLeft(c.Id);
        run.ReserveRight(c.Other);
        var make = run.Step("Make", "Left", c.Id);
        make.NeedMissing("Left", c.Id);
        world.Left.Create(c.Id, new Coin(2, c.Other));
        make.Strike(c.Fault, 0);

        var lead = run.Step("Lead", "Right", c.Other);
        if (!world.Right.Contains(c.Other))
            world.Right.Create(c.Other, default);
        world.Right[c.Other] = world.Right[c.Other] with { Value = world.Right[c.Other].Value + 2 };
        lead.Strike(c.Fault, 1);
        lead.HoldInvariant("Right", c.Other);
        return null;
    }
}

internal sealed record TickOp(Tick Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        world.Added += c.Amount + 1;
        world.Highest = Math.Max(world.Highest, c.Amount);
        run.Step("Add").Strike(c.Fault, 0);
        run.Step("After").Strike(c.Fault, 1);
        return null;
    }
}

internal sealed record GatherOp(Gather Command) : WorldOp
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
        if (world.Added >= 40)
            run.Step("IsLow").Fail("check");

        var raise = run.Step("Raise", "Left", c.Id);
        raise.Need("Left", c.Id);
        world.Highest = Math.Max(world.Highest, world.Left[c.Id].Value);
        world.Added -= c.Amount;
        world.Left[c.Id] = world.Left[c.Id] with { Value = world.Left[c.Id].Value - c.Amount };
        raise.Strike(c.Fault, 0);
        raise.HoldInvariant("Left", c.Id);

        var take = run.Step("Take", "Right", c.Id);
        if (!world.Right.Contains(c.Id))
            world.Right.Create(c.Id, default);
        world.Right[c.Id] = world.Right[c.Id] with { Value = world.Right[c.Id].Value + world.Highest + (int)(world.Added % 5) };
        take.Strike(c.Fault, 1);
        take.HoldInvariant("Right", c.Id);
        return (world.Added * 31) + world.Highest;
    }
}

internal sealed record KeepTicksOp(KeepTicks Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        foreach (var line in c.Items)
            run.ReserveRight(line.Id);
        foreach (var line in c.Items)
        {
            var add = run.Step("Add", "Right", line.Id);
            if (!world.Right.Contains(line.Id))
                world.Right.Create(line.Id, default);
            world.Added += line.Amount;
            world.Right[line.Id] = world.Right[line.Id] with { Value = world.Right[line.Id].Value + line.Amount };
            add.Strike(line.Fault, 0);
            add.HoldInvariant("Right", line.Id);
            run.Keep();
        }

        world.Events.Add(new Noted($"{world.Added}"));
        world.Highest = Math.Max(world.Highest, (int)(world.Added % 7));
        run.Step("Raise").Strike(c.Fault, 1);
        run.Keep();

        world.Added++;
        run.Step("After").Strike(c.Fault, 2);
        return null;
    }

    public override string ToString() => $"KeepTicks([{string.Join(", ", Command.Items)}], {Command.Fault})";
}

internal sealed record StopOp(Id Id, bool Throws) : WorldOp
{
    public override Func<BatchResult, object?> AddTo(WorldBatch batch, CancellationTokenSource source)
    {
        batch.Add(new Stop(source, Id, Throws));
        return _ => null;
    }

    public override object? Run(ModelRun run)
    {
        var world = run.World;
        run.ReserveRight(Id);
        if (!world.Right.Contains(Id))
            world.Right.Create(Id, default);
        world.Right[Id] = world.Right[Id] with { Value = world.Right[Id].Value + 5 };
        if (run.IsCancellable && Throws)
            throw new ModelCancellation();
        run.IsCancelled = run.IsCancellable;
        return null;
    }
}
