using Stepwright.Integration.Tests.Failures;
using Stepwright.Integration.Tests.Keys;
using Stepwright.Integration.Tests.Parameters;

namespace Stepwright.Integration.Tests.Pipelines;

/// <summary>What a submitter gets back.</summary>
public sealed class OutcomeTests
{
    [Fact]
    public async Task A_command_is_committed()
    {
        await using var session = new PipelineSession();
        var outcome = await session.Pipeline.SubmitAsync(new Deposit(new(1), 5));
        Assert.Equal(CommandStatus.Committed, outcome.Status);
        Assert.Equal(105, await session.Pipeline.ReadAsync(bank => bank.Accounts[new(1)].Balance));
    }

    [Fact]
    public async Task A_command_that_has_a_result_brings_it()
    {
        await using var session = new PipelineSession();
        var outcome = await session.Pipeline.SubmitAsync(new ReadAccount(new(2)));
        Assert.Equal(200, outcome.Value);
        Assert.Equal((CommandStatus.Committed, null, null), (outcome.Status, outcome.Failure, outcome.FailedStep));
        Assert.Equal("Committed: 200", outcome.ToString());
        var (plain, value) = outcome;
        Assert.Equal((outcome.Outcome, 200), (plain, value));
        Assert.Equal("3: 300", (await session.Pipeline.SubmitAsync(new Describe(new(3)))).Value);
    }

    [Fact]
    public async Task A_command_that_failed_says_why_and_has_no_result()
    {
        await using var session = new PipelineSession();
        var outcome = await session.Pipeline.SubmitAsync(new ReadAccount(new(99)));
        Assert.Equal((CommandStatus.Failed, "missing-row", "Read"), (outcome.Status, outcome.Failure!.Code, outcome.FailedStep));
        var exception = Assert.Throws<InvalidOperationException>(() => outcome.Value);
        Assert.StartsWith("The command has no result: Failed: ReadAccount.Read at Accounts", exception.Message, StringComparison.Ordinal);
        Assert.Equal(outcome.Outcome.ToString(), outcome.ToString());
        var (_, value) = outcome;
        Assert.Equal(0, value);
    }

    [Fact]
    public async Task Outcomes_with_results_are_equal_by_both()
    {
        await using var session = new PipelineSession();
        var two = await session.Pipeline.SubmitAsync(new ReadAccount(new(2)));
        var again = await session.Pipeline.SubmitAsync(new ReadAccount(new(2)));
        var three = await session.Pipeline.SubmitAsync(new ReadAccount(new(3)));
        Assert.True(two == again);
        Assert.True(two != three);
        Assert.True(two.Equals((object)again));
        Assert.False(two.Equals((object)200));
        Assert.Equal(two.GetHashCode(), again.GetHashCode());
        CommandOutcome plain = two;
        Assert.Equal(plain, three.ToCommandOutcome());
    }

    [Fact]
    public async Task A_command_that_throws_fails_alone()
    {
        await using var session = new PipelineSession();
        var held = session.Hold();
        var first = session.Pipeline.SubmitAsync(new Deposit(new(1), 1));
        var thrown = session.Pipeline.SubmitAsync(new Throw(new(1), "row", []));
        var last = session.Pipeline.SubmitAsync(new Deposit(new(1), 1));
        session.Release();
        Assert.Equal(CommandStatus.Committed, (await held).Status);
        Assert.Equal(CommandStatus.Committed, (await first).Status);
        Assert.IsType<StepException>((await thrown).Failure!.Exception);
        Assert.Equal(CommandStatus.Committed, (await last).Status);
        Assert.Equal(102, await session.Pipeline.ReadAsync(bank => bank.Accounts[new(1)].Balance));
    }

    [Fact]
    public async Task What_the_executor_throws_is_thrown_to_the_whole_batch_and_the_next_one_runs()
    {
        await using var session = new PipelineSession();
        var held = session.Hold();
        var intruder = new Banking.BankExecutor(session.Bank).CreatePipeline(new PipelineOptions { MaxBatchAge = TimeSpan.FromDays(1), MaxBatchSize = 2 });
        var deposit = intruder.SubmitAsync(new Deposit(new(1), 1));
        var read = intruder.SubmitAsync(new ReadAccount(new(1)));
        Assert.Contains("already running on this state", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await deposit)).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await read);

        session.Release();
        await held;
        await session.Pipeline.DisposeAsync();
        deposit = intruder.SubmitAsync(new Deposit(new(1), 1));
        read = intruder.SubmitAsync(new ReadAccount(new(1)));
        Assert.Equal(CommandStatus.Committed, (await deposit).Status);
        Assert.Equal(101, (await read).Value);
        await intruder.DisposeAsync();
    }

    [Fact]
    public async Task An_outcome_is_taken_once()
    {
        await using var session = new PipelineSession();
        var task = session.Pipeline.SubmitAsync(new Deposit(new(1), 1));
        var awaited = task;
        Assert.Equal(CommandStatus.Committed, (await awaited).Status);
        Assert.Throws<InvalidOperationException>(() => task.GetAwaiter().GetResult());
    }

    [Fact]
    public async Task An_outcome_that_is_not_there_yet_cannot_be_taken()
    {
        await using var session = new PipelineSession();
        var held = session.Hold();
        Assert.Throws<InvalidOperationException>(() => held.GetAwaiter().GetResult());
        session.Release();
        Assert.Equal(CommandStatus.Committed, (await held).Status);
    }

    [Fact]
    public async Task What_awaits_an_outcome_does_not_run_on_the_pipelines_thread()
    {
        await using var session = new PipelineSession();
        var thread = await session.Pipeline.ReadAsync(_ => Thread.CurrentThread);
        Assert.True(thread.IsBackground);
        Assert.Equal("BankPipeline", thread.Name);

        var held = session.Hold();
        var continued = AwaitAndTellThreadAsync(session.Pipeline.SubmitAsync(new Deposit(new(1), 1)));
        session.Release();
        Assert.NotSame(thread, await continued);
        await held;
    }

    [Fact]
    public async Task Checks_hold_as_in_a_batch()
    {
        await using var session = new PipelineSession();
        var outcome = await session.Pipeline.SubmitAsync(new Pay(new(1), new(1), 5));
        Assert.Equal("Distinct", outcome.FailedStep);
    }

    private static async Task<Thread> AwaitAndTellThreadAsync(ValueTask<CommandOutcome> submitted)
    {
        await submitted.ConfigureAwait(false);
        return Thread.CurrentThread;
    }
}
