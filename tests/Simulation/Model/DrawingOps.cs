namespace Stepwright.Simulation;

internal sealed record IssueOp(Issue Command) : WorldOp
{
    public override Func<BatchResult, object?> AddTo(WorldBatch batch, CancellationTokenSource source)
    {
        var reference = batch.Add(Command);
        return result => result.ValueOf(reference);
    }

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        var id = run.DrawSlip();
        run.Step("Make").NeedNoSlip(id);
        world.Slips.Create(id, new Slip(c.Id, c.Value));
        world.Events.Add(new Noted($"{id}"));

        var take = run.Step("Take", "Left", c.Id);
        take.Need("Left", c.Id);
        world.Left[c.Id] = world.Left[c.Id] with { Value = world.Left[c.Id].Value - c.Value };
        take.Strike(c.Fault, 0);
        take.HoldInvariant("Left", c.Id);
        return id.Value;
    }
}

internal sealed record IssueEachOp(IssueEach Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        var drawn = new List<SlipId>();
        foreach (var line in c.Items)
        {
            drawn.Add(run.DrawSlip());
            run.ReserveRight(line.Id);
        }

        for (var i = 0; i < drawn.Count; i++)
        {
            var (line, id) = (c.Items[i], drawn[i]);
            var make = run.Step("Make", "Slips", id);
            if (!world.Slips.Contains(id))
                world.Slips.Create(id, default);
            if (!world.Right.Contains(line.Id))
                world.Right.Create(line.Id, default);
            world.Slips[id] = new Slip(line.Id, world.Slips[id].Value + id.Value);
            world.Right[line.Id] = world.Right[line.Id] with { Value = world.Right[line.Id].Value + line.Amount };
            make.Strike(line.Fault, 0);
            make.HoldInvariant("Right", line.Id);
            run.Keep();
        }

        return null;
    }

    public override string ToString() => $"IssueEach([{string.Join(", ", Command.Items)}])";
}

internal sealed record IssuePaidOp(IssuePaid Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        var id = run.DrawSlip();
        run.ReserveRight(c.Id);
        var make = run.Step("Make", "Slips", id);
        make.NeedNoSlip(id);
        world.Slips.Create(id, new Slip(c.Id, c.Value));
        world.Added += id.Value;
        make.Strike(c.Fault, 0);

        run.Charge(run.Step("Charge"), c.Request, c.Value);
        world.Slips[id] = world.Slips[id] with { Value = c.Value + 1 };
        if (!world.Right.Contains(c.Id))
            world.Right.Create(c.Id, default);
        world.Right[c.Id] = world.Right[c.Id] with { Value = world.Right[c.Id].Value + c.Value };
        run.Step("Note", "Slips", id).Strike(c.Fault, 1);
        run.Step("Note").HoldInvariant("Right", c.Id);
        return null;
    }
}

/// <param name="Command">The command.</param>
/// <param name="Draws">How many numbers its correction draws.</param>
internal sealed record AssignOp(Assign Command, int Draws = 0) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        world.NextSlip += Draws;
        run.ReserveSlip(c.Slip);
        var make = run.Step("Make", "Slips", c.Slip);
        make.NeedNoSlip(c.Slip);
        world.Slips.Create(c.Slip, new Slip(c.Id, -1));
        make.Strike(c.Fault, 0);
        return null;
    }

    public override WorldOp? Correct(ModelWorld world, ModelOutcome failure)
    {
        if (failure.Code != "row-exists")
            return null;
        var next = world.NextSlip;
        while (world.Slips.Contains(new SlipId(next)))
            next++;
        return new AssignOp(Command with { Slip = new SlipId(next) }, next - world.NextSlip + 1);
    }
}

internal sealed record RedeemOp(Redeem Command) : WorldOp
{
    protected override CommandRef Add(WorldBatch batch) => batch.Add(Command);

    public override object? Run(ModelRun run)
    {
        var (world, c) = (run.World, Command);
        var slip = world.Slips.GetOrDefault(c.Slip);
        if (world.Slips.Contains(c.Slip))
            run.ReserveRight(slip.Coin);
        var take = run.Step("Take", "Slips", c.Slip);
        take.NeedSlip(c.Slip);
        if (!world.Right.Contains(slip.Coin))
            world.Right.Create(slip.Coin, default);
        world.Right[slip.Coin] = world.Right[slip.Coin] with { Value = world.Right[slip.Coin].Value + slip.Value };
        take.Strike(c.Fault, 0);
        take.HoldInvariant("Right", slip.Coin);
        world.Slips.Delete(c.Slip);
        return null;
    }
}
