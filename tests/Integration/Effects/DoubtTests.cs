namespace Stepwright.Integration.Tests.Effects;

/// <summary>What a call that failed may have done is taken back, and nothing else of a command that stands or keeps its steps.</summary>
public sealed class DoubtTests
{
    private readonly ScriptedGateway _gateway = new();
    private readonly Hall _hall = new();

    public DoubtTests()
    {
        _hall.Seats.Add(new(1), new(Free: 10, Taken: 0));
        _hall.Seats.Add(new(2), new(Free: 10, Taken: 0));
        _gateway.Charging = async (booking, _) =>
        {
            await Task.Yield();
            return booking.Value switch
            {
                6 when _gateway.Calls.Count(static call => call == "charge 6") == 2 => StepResult.Ok,
                6 or 7 => throw new IOException("The line is down."),
                8 => StepResult.Fail("declined", "It is declined."),
                _ => StepResult.Ok,
            };
        };
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_call_in_doubt_is_taken_back_where_a_fallback_did_instead(bool plans)
    {
        var result = Run(plans, batch =>
        {
            using (batch.Group())
            {
                batch.Add(new ChargeOrOwe(new(1), new(7), 3));
                batch.Add(new ChargeOrOwe(new(1), new(8), 2));
                batch.Add(new ChargeOrOwe(new(1), new(9), 5));
                batch.Add(new ChargeOrOwe(new(1), new(6), 4));
            }
        });

        Assert.Equal(5, result.Committed);
        Assert.Equal(new Seat(10, 5), _hall.Seats[new(1)]);
        Assert.Equal(["charge 7", "charge 7", "refund B7", "charge 8", "charge 9", "charge 6", "charge 6"], _gateway.Calls.Where(static call => !call.EndsWith("99", StringComparison.Ordinal)));
        Assert.Equal((5, 4), (_gateway.Held["B9"], _gateway.Held["B6"]));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void What_completed_steps_did_stands_and_the_call_in_doubt_is_taken_back(bool plans)
    {
        var result = Run(plans, static batch => batch.Add(new KeepCharges(new(1), [new(1), new(2), new(7), new(3)], 1)));

        Assert.Equal(CommandStatus.Failed, result.Outcomes[0].Status);
        Assert.Equal(new Seat(10, 0), _hall.Seats[new(1)]);
        Assert.Equal(["charge 1", "charge 2", "charge 7", "refund B7"], _gateway.Calls.Where(static call => !call.EndsWith("99", StringComparison.Ordinal)));
        Assert.Equal((1, 1), (_gateway.Held["B1"], _gateway.Held["B2"]));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void What_completed_steps_did_stands_where_a_later_step_fails(bool plans)
    {
        Run(plans, static batch => batch.Add(new KeepCharges(new(1), [new(1), new(2)], 11)));

        Assert.Equal((1, 1), (_gateway.Held["B1"], _gateway.Held["B2"]));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void What_completed_steps_did_is_taken_back_with_their_group(bool plans)
    {
        Run(plans, static batch =>
        {
            using (batch.Group())
                batch.Add(new KeepCharges(new(1), [new(1), new(2)], 11));
        });

        Assert.DoesNotContain("B1", _gateway.Held);
        Assert.DoesNotContain("B2", _gateway.Held);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_replay_takes_back_the_same(bool plans)
    {
        var options = new ExecutorOptions { Services = _gateway, RecordEffects = true };
        using var executor = new HallExecutor(_hall, options) { NeverPlans = !plans };
        var batch = executor.CreateBatch();
        batch.Add(new ChargeOrOwe(new(1), new(7), 3));
        batch.Add(new KeepCharges(new(2), [new(1), new(7), new(3)], 1));
        var result = executor.Execute(batch, TestContext.Current.CancellationToken);
        var outcomes = result.Outcomes.ToArray().Select(static outcome => outcome.ToString()).ToArray();
        var calls = _gateway.Calls.Count;

        var replica = new Hall();
        replica.Seats.Add(new(1), new(Free: 10, Taken: 0));
        replica.Seats.Add(new(2), new(Free: 10, Taken: 0));
        using var again = new HallExecutor(replica, options) { NeverPlans = !plans };
        var same = again.CreateBatch();
        same.Add(new ChargeOrOwe(new(1), new(7), 3));
        same.Add(new KeepCharges(new(2), [new(1), new(7), new(3)], 1));
        var replayed = again.Replay(same, result.Effects!, TestContext.Current.CancellationToken);

        Assert.Equal(outcomes, replayed.Outcomes.ToArray().Select(static outcome => outcome.ToString()));
        Assert.Equal(_hall.ComputeHash(), replica.ComputeHash());
        Assert.Equal(calls, _gateway.Calls.Count);
    }

    // Behind them one more command, so that there is something to plan.
    private BatchResult Run(bool plans, Action<HallBatch> fill)
    {
        using var executor = new HallExecutor(_hall, new ExecutorOptions { Services = _gateway }) { NeverPlans = !plans };
        var batch = executor.CreateBatch();
        fill(batch);
        batch.Add(new ChargeOrOwe(new(2), new(99), 1));
        return executor.Execute(batch, TestContext.Current.CancellationToken);
    }
}
