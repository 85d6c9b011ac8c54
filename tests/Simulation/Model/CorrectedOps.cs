namespace Stepwright.Simulation;

internal sealed record ShiftOp(Shift Command) : WorldOp
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
        var left = world.Left[c.Id].Value - c.Amount;
        if (left < 0)
            take.Fail(Shift.TooFew);
        world.Left[c.Id] = world.Left[c.Id] with { Value = left };

        var give = run.Step("Give", "Right", c.Id);
        if (!world.Right.Contains(c.Id))
            world.Right.Create(c.Id, default);
        world.Right[c.Id] = world.Right[c.Id] with { Value = world.Right[c.Id].Value + c.Amount };
        world.Added++;
        give.Strike(c.Fault, 0);
        give.HoldInvariant("Right", c.Id);
        return left;
    }

    public override WorldOp? Correct(ModelWorld world, ModelOutcome failure)
    {
        if (failure.Code != Shift.TooFew)
            return null;
        var coin = world.Left[Command.Id];
        return new ShiftOp(coin.Value == 0 ? Command with { Id = coin.Link } : Command with { Amount = coin.Value });
    }
}

internal sealed record SettleOp(Settle Command) : WorldOp
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
        var begin = run.Step("Begin", "Right", c.Id);
        if (!world.Right.Contains(c.Id))
            world.Right.Create(c.Id, default);
        world.Right[c.Id] = world.Right[c.Id] with { Value = world.Right[c.Id].Value + 1 };
        begin.Strike(c.Fault, 0);

        var charge = run.Charge(run.Step("Charge"), c.Request, c.Amount);
        var take = run.Step("Take", "Left", c.Id);
        take.Need("Left", c.Id);
        world.Events.Add(new Moved(c.Id, world.Left[c.Id].Link, c.Amount));
        if (world.Left[c.Id].Value < c.Amount)
            take.Fail(Shift.TooFew);
        world.Left[c.Id] = world.Left[c.Id] with { Value = world.Left[c.Id].Value - c.Amount };
        take.Strike(c.Fault, 1);
        return charge;
    }

    public override WorldOp? Correct(ModelWorld world, ModelOutcome failure) => failure switch
    {
        { Step: "Charge", Code: OutsideCodes.Declined } => new SettleOp(Command with { Request = Command.Request with { Trouble = Trouble.None } }),
        { Step: "Take", Code: Shift.TooFew } => new SettleOp(Command with { Id = world.Left[Command.Id].Link }),
        _ => null,
    };
}
