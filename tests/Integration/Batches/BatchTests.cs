using Stepwright.Integration.Tests.Banking;
using Stepwright.Integration.Tests.Keys;
using Stepwright.Integration.Tests.Parameters;

namespace Stepwright.Integration.Tests.Batches;

/// <summary>Batches and results: reuse, staleness, misuse.</summary>
public sealed class BatchTests
{
    private readonly BankSession _session = new();

    [Fact]
    public void A_batch_can_be_cleared_and_filled_again()
    {
        _session.Batch.Add(new Deposit(new(1), 1));
        _session.Run();
        _session.Batch.Clear();
        Assert.Equal(0, _session.Batch.Count);
        var reference = _session.Batch.Add(new ReadAccount(new(1)));
        var result = _session.Run();
        Assert.Equal(101, result.ValueOf(reference));
        Assert.Equal(1, Assert.Single(result.Outcomes.AsSpan().ToArray().Select(_ => result.Outcomes.Count)));
    }

    [Fact]
    public void A_batch_can_run_again()
    {
        _session.Batch.Add(new Deposit(new(1), 1));
        _session.Run();
        _session.Run();
        Assert.Equal(102, _session[1]);
    }

    [Fact]
    public void An_empty_batch_is_committed()
    {
        var result = _session.Run();
        Assert.Equal((0, 0, true), (result.Committed, result.Failed, result.IsCommitted));
        Assert.Empty(result.Outcomes);
    }

    [Fact]
    public void A_result_is_stale_after_the_batch_is_cleared_or_run_again()
    {
        var reference = _session.Batch.Add(new ReadAccount(new(1)));
        var first = _session.Run();
        var outcomes = first.Outcomes;
        var second = _session.Run();
        Assert.Equal(100, second.ValueOf(reference));
        AssertStale(() => first.Committed);
        AssertStale(() => first.Failed);
        AssertStale(() => first.IsCommitted);
        AssertStale(() => first.Outcomes);
        AssertStale(() => first[reference].Status);
        AssertStale(() => first.ValueOf(reference));
        AssertStale(() => first.Events<int>());
        AssertStale(() => outcomes[0].Status);
        AssertStale(() => outcomes.AsSpan().Length);
        _session.Batch.Clear();
        AssertStale(() => second.Committed);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void A_result_tells_outcomes_by_reference()
    {
        CommandRef failed = _session.Batch.Add(new Deposit(new(99), 1));
        CommandRef<long> read = _session.Batch.Add(new ReadAccount(new(1)));
        var result = _session.Run();
        Assert.Equal(CommandStatus.Failed, result[failed].Status);
        Assert.Equal(CommandStatus.Committed, result[read].Status);
        Assert.Equal((0, 1), (failed.Index, read.Index));
    }

    [Fact]
    public void A_failed_command_has_no_result()
    {
        var reference = _session.Batch.Add(new ReadAccount(new(99)));
        var result = _session.Run();
        var exception = Assert.Throws<InvalidOperationException>(() => result.ValueOf(reference));
        Assert.StartsWith("The command has no result: Failed: ReadAccount.Read at Accounts", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_is_good_for_its_batch_until_that_is_cleared()
    {
        var reference = _session.Batch.Add(new ReadAccount(new(1)));
        _session.Batch.Clear();
        var current = _session.Batch.Add(new ReadAccount(new(1)));
        var result = _session.Run();
        Assert.Throws<ArgumentException>(() => result[reference].Status);
        Assert.Throws<ArgumentException>(() => result.ValueOf(reference));
        Assert.Throws<ArgumentException>(() => result[default].Status);
        Assert.Equal(100, result.ValueOf(current));

        var other = _session.Executor.CreateBatch();
        other.Add(new ReadAccount(new(1)));
        Assert.Throws<ArgumentException>(() => _session.Executor.Execute(other)[current].Status);
    }

    [Fact]
    public void A_command_added_after_the_run_has_no_outcome_in_it()
    {
        _session.Batch.Add(new Deposit(new(1), 1));
        var result = _session.Run();
        var later = _session.Batch.Add(new Deposit(new(1), 1));
        Assert.Throws<ArgumentException>(() => result[later].Status);
        Assert.Single(result.Outcomes);
    }

    [Fact]
    public void A_value_that_is_no_result_says_so()
    {
        Assert.Throws<InvalidOperationException>(() => default(BatchResult).Committed);
        Assert.Throws<InvalidOperationException>(() => default(BatchResult).Outcomes);
    }

    [Fact]
    public async Task A_batch_of_another_executor_is_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() => _session.Executor.Execute(new FavouriteBankExecutor(new()).CreateBatch()));
        Assert.Contains("A FavouriteBankBatch does not belong to BankExecutor.", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => _session.Executor.Execute(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await _session.Executor.ExecuteAsync(null!));
    }

    [Fact]
    public void A_batch_with_an_open_group_is_refused()
    {
        var group = _session.Batch.Group();
        Assert.Contains("A group of the batch is open.", Assert.Throws<InvalidOperationException>(() => _session.Run()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(_session.Batch.Clear);
        group.Dispose();
        Assert.True(_session.Run().IsCommitted);
        Assert.Throws<InvalidOperationException>(group.Dispose);
    }

    [Fact]
    public async Task A_batch_runs_on_another_thread()
    {
        var reference = _session.Batch.Add(new ReadAccount(new(1)));
        var result = await _session.Executor.ExecuteAsync(_session.Batch, TestContext.Current.CancellationToken);
        Assert.Equal(100, result.ValueOf(reference));
    }

    [Fact]
    public void Several_executors_take_turns_on_one_state()
    {
        var other = new BankExecutor(_session.Bank);
        var batch = other.CreateBatch();
        for (var i = 0; i < 3; i++)
        {
            batch.Clear();
            batch.Add(new Deposit(new(1), 1));
            batch.Add(new Open(new(10 + i), 1));
            Assert.Equal(2, other.Execute(batch).Committed);
            _session.Batch.Clear();
            _session.Batch.Add(new Deposit(new(1), 10));
            _session.Batch.Add(new Close(new(10 + i)));
            Assert.Equal(2, _session.Run().Committed);
        }

        Assert.Equal(133, _session[1]);
        Assert.Equal(3, _session.Bank.Accounts.Count);

        // A batch belongs to the executor's type, so the other one takes it too.
        Assert.Equal(2, other.Execute(_session.Batch).Outcomes.Count);
    }

    [Fact]
    public async Task Two_executors_do_not_run_on_one_state_at_once()
    {
        using var entered = new ManualResetEventSlim();
        using var leave = new ManualResetEventSlim();
        var waiting = _session.Executor.CreateBatch();
        waiting.Add(new Wait(entered, leave));
        var run = _session.Executor.ExecuteAsync(waiting);
        entered.Wait(TestContext.Current.CancellationToken);
        try
        {
            var other = new BankExecutor(_session.Bank);
            var exception = Assert.Throws<InvalidOperationException>(() => other.Execute(other.CreateBatch()));
            Assert.Contains("A batch is already running on this state.", exception.Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => _session.Bank.Accounts.Count);
            Assert.Throws<InvalidOperationException>(() => _session.Bank.Accounts[new(1)]);
            Assert.Throws<InvalidOperationException>(() => _session.Bank.Totals.Value);
            Assert.Throws<InvalidOperationException>(() => _session.Bank.Totals.Value = default);
            Assert.Throws<InvalidOperationException>(() => waiting.Add(new Deposit(new(1), 1)));
            Assert.Throws<InvalidOperationException>(() => waiting.Group());
            Assert.Throws<InvalidOperationException>(waiting.Clear);
        }
        finally
        {
            leave.Set();
        }

        Assert.True((await run).IsCommitted);
        Assert.Equal(100, _session[1]);
    }

    private static void AssertStale<T>(Func<T> read)
        where T : allows ref struct
    {
        var exception = Assert.Throws<InvalidOperationException>(() => { read(); });
        Assert.Contains("no longer good", exception.Message, StringComparison.Ordinal);
    }
}
