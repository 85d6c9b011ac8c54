namespace Stepwright.Integration.Tests.Effects;

public sealed class ReplayTests
{
    private readonly ScriptedGateway _gateway = new();

    [Fact]
    public void What_was_compensated_when_in_doubt_is_in_doubt_again()
    {
        _gateway.Charging = static (_, _) => throw new IOException("The line is down.");
        _gateway.Refunding = static (_, _) => throw new IOException("Still down.");

        AssertReplays(Recovery.Suggest, CommandStatus.CompensationFailed, new ChargeInDoubt(new(1), new(1), 1));
    }

    [Fact]
    public void Compensations_that_failed_before_the_command_ran_again_are_told_again()
    {
        var refunded = new TaskCompletionSource();
        var asked = 0;
        _gateway.Charging = async (booking, _) =>
        {
            // The first waits until the second has failed in vain; both are charged when they run again.
            if (Interlocked.Increment(ref asked) > 2)
                return StepResult.Ok;
            if (booking.Value == 2)
                throw new IOException("The line is down.");
            await refunded.Task;
            return StepResult.Fail("too-much", "Less, please.");
        };
        _gateway.Refunding = (_, _) =>
        {
            refunded.SetResult();
            throw new IOException("Still down.");
        };

        var result = AssertReplays(Recovery.Apply, CommandStatus.Committed, new ChargeInDoubt(new(1), new(1), 2), new ChargeInDoubt(new(2), new(2), 1));

        Assert.Equal("too-much", result[0].RecoveredFrom?.Code);
        Assert.Equal("Refund", Assert.Single(result[1].CompensationFailures).Step);
    }

    // Executes commands, which all end alike, and replays them on a hall of their own, where nobody is asked.
    private CommandOutcome[] AssertReplays(Recovery recovery, CommandStatus status, params ChargeInDoubt[] commands)
    {
        var (hall, replica) = (Hall(), Hall());
        using var executor = new HallExecutor(hall, new ExecutorOptions { MaxDegreeOfParallelism = 2, Services = _gateway, Recovery = recovery, RecordEffects = true });
        var result = executor.Execute(Batch(executor, commands), TestContext.Current.CancellationToken);
        CommandOutcome[] outcomes = [.. result.Outcomes];
        Assert.All(outcomes, outcome => Assert.Equal(status, outcome.Status));

        using var again = new HallExecutor(replica, new ExecutorOptions { MaxDegreeOfParallelism = 2, Recovery = recovery });
        var replayed = again.Replay(Batch(again, commands), result.Effects!, TestContext.Current.CancellationToken);

        Assert.Equal(outcomes.Select(Told), replayed.Outcomes.Select(static outcome => Told(outcome)));
        Assert.Equal(hall.ComputeHash(), replica.ComputeHash());
        return outcomes;
    }

    private static string Told(CommandOutcome outcome) => $"{outcome}; {outcome.RecoveredFrom}; {outcome.Suggestion}; {string.Join("; ", outcome.CompensationFailures)}";

    private static HallBatch Batch(HallExecutor executor, ChargeInDoubt[] commands)
    {
        var batch = executor.CreateBatch();
        foreach (var command in commands)
            batch.Add(command);
        return batch;
    }

    private static Hall Hall()
    {
        var hall = new Hall();
        for (var seat = 1; seat <= 2; seat++)
            hall.Seats.Add(new(seat), new(Free: 10, Taken: 0));
        return hall;
    }
}
