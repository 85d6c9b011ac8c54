namespace Stepwright.Integration.Tests.Effects;

public sealed class EffectTests
{
    private readonly ScriptedGateway _gateway = new();
    private readonly Hall _hall = new();

    public EffectTests()
    {
        for (var seat = 1; seat <= 4; seat++)
            _hall.Seats.Add(new(seat), new(Free: 10, Taken: 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Commands_that_wait_wait_together_on_any_number_of_cores(int workers)
    {
        var arrived = 0;
        var all = new TaskCompletionSource();
        _gateway.Charging = async (_, _) =>
        {
            // Nobody passes before all are there.
            if (Interlocked.Increment(ref arrived) == 4)
                all.SetResult();
            await all.Task;
            return StepResult.Ok;
        };
        using var executor = Executor(workers);
        var batch = executor.CreateBatch();
        for (var seat = 1; seat <= 4; seat++)
            batch.Add(new Book(new(seat), new(seat), 10));

        var result = executor.Execute(batch, TestContext.Current.CancellationToken);

        Assert.Equal(4, result.Committed);
        Assert.Equal(40, _hall.Volume.Value);
        Assert.Equal(4, _hall.Bookings.Count);
    }

    [Fact]
    public void What_follows_a_correction_waits_together_too()
    {
        var arrived = 0;
        var all = new TaskCompletionSource();
        _gateway.Charging = async (_, _) =>
        {
            if (Interlocked.Increment(ref arrived) == 3)
                all.SetResult();
            await all.Task;
            return StepResult.Ok;
        };
        using var executor = new HallExecutor(_hall, new ExecutorOptions { MaxDegreeOfParallelism = 1, Recovery = Recovery.Apply, Services = _gateway });
        var batch = executor.CreateBatch();
        batch.Add(new Reserve(new(1), Places: 3));
        batch.Add(new Reserve(new(1), Places: 8));
        for (var seat = 2; seat <= 4; seat++)
            batch.Add(new Book(new(seat), new(seat), 10));

        var result = executor.Execute(batch, TestContext.Current.CancellationToken);

        Assert.Equal(5, result.Committed);
        Assert.Equal("too-few", result.Outcomes[1].RecoveredFrom!.Code);
        Assert.Equal(new Seat(0, 10), _hall.Seats[new(1)]);
        Assert.Equal((3, 30), (_hall.Bookings.Count, _hall.Volume.Value));
    }

    [Fact]
    public void What_follows_a_group_that_cannot_be_planned_waits_together_too()
    {
        var arrived = 0;
        var all = new TaskCompletionSource();
        _gateway.Charging = async (booking, _) =>
        {
            if (booking.Value == 1)
                return StepResult.Ok;
            if (Interlocked.Increment(ref arrived) == 3)
                all.SetResult();
            await all.Task;
            return StepResult.Ok;
        };
        using var executor = Executor(2);
        var batch = executor.CreateBatch();
        using (batch.Group())
        {
            // Which seat it frees stands in the row that the group itself creates.
            batch.Add(new Book(new(1), new(1), 10));
            batch.Add(new Cancel(new(1)));
        }

        for (var seat = 2; seat <= 4; seat++)
            batch.Add(new Book(new(seat), new(seat), 10));

        var result = executor.Execute(batch, TestContext.Current.CancellationToken);

        Assert.Equal(5, result.Committed);
        Assert.Equal(new Seat(10, 0), _hall.Seats[new(1)]);
        Assert.Equal(3, _hall.Bookings.Count);
    }

    [Fact]
    public void Rows_of_a_command_that_waits_stay_in_order_and_the_rest_goes_on()
    {
        var other = new TaskCompletionSource();
        _gateway.Charging = async (booking, _) =>
        {
            // The first waits for the last, which touches other rows; the second for the first, whose seat it takes.
            if (booking.Value == 1)
                await other.Task;
            return StepResult.Ok;
        };
        _gateway.Notifying = (booking, _) =>
        {
            if (booking.Value == 3)
                other.SetResult();
            return ValueTask.CompletedTask;
        };
        using var executor = Executor(2);
        var batch = executor.CreateBatch();
        batch.Add(new Book(new(1), new(1), 10));
        batch.Add(new ChargeAll(new(1), [new(2)]));
        var look = batch.Add(new Peek(new(1)));
        batch.Add(new ChargeAll(new(2), [new(3)]));
        batch.Add(new ChargeAll(new(2), [new(4)]));
        other.TrySetResult();

        var result = executor.Execute(batch, TestContext.Current.CancellationToken);

        Assert.Equal(5, result.Committed);
        Assert.Equal(9, result.ValueOf(look));
        var calls = _gateway.Calls.ToList();
        Assert.True(calls.IndexOf("charge 1") < calls.IndexOf("charge 2"));
        Assert.True(calls.IndexOf("notify 1") < calls.IndexOf("charge 2"));
    }

    [Fact]
    public void An_effect_is_taken_back_when_a_later_step_fails()
    {
        _hall.Bookings.Add(new(2), new(new(1), new("old"), 1));
        using var executor = Executor(2);
        var batch = executor.CreateBatch();
        var first = batch.Add(new Book(new(1), new(1), 10));
        var second = batch.Add(new Book(new(2), new(2), 20));

        var result = executor.Execute(batch, TestContext.Current.CancellationToken);

        Assert.Equal(CommandStatus.Committed, result[first].Status);
        Assert.Equal("row-exists", result[second].Failure?.Code);
        Assert.Equal(["B1"], _gateway.Held.Keys);
        Assert.Contains("refund B2", _gateway.Calls);
        Assert.Equal(new Seat(10, 0), _hall.Seats[new(2)]);
        Assert.Equal(10, _hall.Volume.Value);
        Assert.Equal(10, _hall.Largest.Value);
        Assert.Equal(2, result.Events<Booked>().Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Effects_of_a_group_are_taken_back_newest_first(int workers)
    {
        using var executor = Executor(workers);
        var batch = executor.CreateBatch();
        using (batch.Group())
        {
            batch.Add(new Book(new(1), new(1), 10));
            batch.Add(new Book(new(2), new(2), 10));
            batch.Add(new Book(new(3), new(99), 10));
        }

        var stands = batch.Add(new Book(new(4), new(4), 10));
        var result = executor.Execute(batch, TestContext.Current.CancellationToken);

        Assert.Equal([CommandStatus.Undone, CommandStatus.Undone, CommandStatus.Failed, CommandStatus.Committed], result.Outcomes.Select(static outcome => outcome.Status));
        Assert.Equal(["refund B2", "refund B1"], _gateway.Calls.Where(static call => call.StartsWith("refund", StringComparison.Ordinal)));
        Assert.Equal(["B4"], _gateway.Held.Keys);
        Assert.Equal(new PaymentId("B4"), result.ValueOf(stands));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Effects_of_a_batch_are_taken_back_newest_first(int workers)
    {
        using var executor = Executor(workers, Atomicity.Batch);
        var batch = executor.CreateBatch();
        batch.Add(new Book(new(1), new(1), 10));
        batch.Add(new ChargeAll(new(2), [new(21), new(22)]));
        batch.Add(new Book(new(3), new(99), 10));

        var before = _hall.ComputeHash();
        var result = executor.Execute(batch, TestContext.Current.CancellationToken);

        Assert.False(result.IsCommitted);
        Assert.Equal(["refund B22", "refund B21", "refund B1"], _gateway.Calls.Where(static call => call.StartsWith("refund", StringComparison.Ordinal)));
        Assert.Empty(_gateway.Held);
        Assert.Equal(before, _hall.ComputeHash());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_number_that_a_correction_drew_is_given_back_with_its_batch(int workers)
    {
        _hall.Tickets.Add(new(7), new(new(1)));
        var options = new ExecutorOptions { MaxDegreeOfParallelism = workers, Services = _gateway, Atomicity = Atomicity.Batch, Recovery = Recovery.Apply };
        using var executor = new HallExecutor(_hall, options);
        var batch = executor.CreateBatch();
        batch.Add(new Assign(new(7), new(1)));
        var stands = executor.Execute(batch, TestContext.Current.CancellationToken);
        Assert.Equal(new Assign(new(1), new(1)), stands.Outcomes[0].Suggestion);
        Assert.Equal(new TicketId(2), _hall.TicketIds.Peek);

        batch.Add(new Book(new(1), new(99), 10));
        var undone = executor.Execute(batch, TestContext.Current.CancellationToken);

        Assert.Equal([CommandStatus.Undone, CommandStatus.Failed], undone.Outcomes.Select(static outcome => outcome.Status));
        Assert.Equal(new TicketId(2), _hall.TicketIds.Peek);
        Assert.Equal(2, _hall.Tickets.Count);
        Assert.True(undone.Diff.IsEmpty);
    }

    [Fact]
    public void A_cancelled_batch_takes_back_everything()
    {
        using var cancellation = new CancellationTokenSource();
        _gateway.Charging = async (booking, token) =>
        {
            if (booking.Value != 3)
                return StepResult.Ok;
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return StepResult.Ok;
        };
        using var executor = Executor(2);
        var batch = executor.CreateBatch();
        for (var seat = 1; seat <= 4; seat++)
            batch.Add(new Book(new(seat), new(seat), 10));
        var before = _hall.ComputeHash();

        var result = executor.Execute(batch, cancellation.Token);

        Assert.All(result.Outcomes, static outcome => Assert.Equal(CommandStatus.Cancelled, outcome.Status));
        Assert.Empty(_gateway.Held);
        Assert.Equal(before, _hall.ComputeHash());
    }

    [Fact]
    public void What_a_compensation_fails_at_is_tried_again_and_then_told()
    {
        _gateway.Charging = static (booking, _) => ValueTask.FromResult(booking.Value == 13 ? StepResult.Fail("declined", "No.") : StepResult.Ok);
        _gateway.Refunding = static (payment, _) => payment.Value == "B11" ? throw new TimeoutException("The line is down.") : ValueTask.FromResult(StepResult.Ok);
        using var executor = Executor(2);
        var batch = executor.CreateBatch();
        batch.Add(new ChargeAll(new(1), [new(11), new(12), new(13)]));
        batch.Add(new ChargeAll(new(2), [new(14)]));

        var result = executor.Execute(batch, TestContext.Current.CancellationToken);

        var outcome = result.Outcomes[0];
        Assert.Equal(CommandStatus.CompensationFailed, outcome.Status);
        Assert.Equal("declined", outcome.Failure?.Code);
        var failure = Assert.Single(outcome.CompensationFailures);
        Assert.Equal("Refund", failure.Step);
        Assert.IsType<TimeoutException>(failure.Exception);
        Assert.Equal(1, result.Failed);
        Assert.Equal(["refund B12", "refund B11", "refund B11"], _gateway.Calls.Where(static call => call.StartsWith("refund", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_step_that_throws_is_tried_again_and_one_that_answers_is_not()
    {
        var tries = 0;
        _gateway.Charging = (booking, _) => booking.Value == 1 && Interlocked.Increment(ref tries) < 3 ? throw new IOException("Try again.")
            : ValueTask.FromResult(booking.Value == 2 ? StepResult.Fail("declined", "No.") : StepResult.Ok);
        using var executor = Executor(2);
        var batch = executor.CreateBatch();
        batch.Add(new ChargeAll(new(1), [new(1)]));
        batch.Add(new ChargeAll(new(2), [new(2)]));

        var result = executor.Execute(batch, TestContext.Current.CancellationToken);

        Assert.Equal([CommandStatus.Committed, CommandStatus.Failed], result.Outcomes.Select(static outcome => outcome.Status));
        Assert.Equal(3, _gateway.Calls.Count(static call => call == "charge 1"));
        Assert.Equal(1, _gateway.Calls.Count(static call => call == "charge 2"));
    }

    [Fact]
    public void A_missing_service_fails_the_step_and_says_so()
    {
        using var executor = new HallExecutor(_hall);
        var batch = executor.CreateBatch();
        batch.Add(new ChargeAll(new(1), [new(1)]));

        var failure = executor.Execute(batch, TestContext.Current.CancellationToken).Outcomes[0].Failure;

        Assert.Equal("exception", failure?.Code);
        Assert.Contains("ExecutorOptions", failure?.Message, StringComparison.Ordinal);
    }

    private HallExecutor Executor(int workers, Atomicity atomicity = Atomicity.Command) =>
        new(_hall, new ExecutorOptions { MaxDegreeOfParallelism = workers, Services = _gateway, Atomicity = atomicity });
}
