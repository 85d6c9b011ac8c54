using Stepwright.Integration.Tests.Banking;
using Stepwright.Integration.Tests.Parameters;

namespace Stepwright.Integration.Tests.Failures;

/// <summary>Every way in which a step fails, and what the failure says.</summary>
public sealed class FailureTests
{
    private readonly BankSession _session = new();

    [Fact]
    public void A_missing_row()
    {
        _session.Batch.Add(new Deposit(new(99), 1));
        var failure = _session.Fail();
        Assert.Equal(("missing-row", "Deposit", "Add", "Accounts"), (failure.Code, failure.Command, failure.Step, failure.Table));
        Assert.Equal(new AccountId(99), failure.Key);
        Assert.Null(failure.Exception);
        Assert.Equal(
            "Deposit.Add at Accounts[AccountId { Value = 99 }]: There is no row AccountId { Value = 99 } of Accounts. "
            + "Create it first, or declare the parameter [Optional] in or [Upsert] ref. (missing-row)",
            failure.ToString());
    }

    [Fact]
    public void An_existing_row()
    {
        _session.Batch.Add(new Open(new(2), 5));
        var failure = _session.Fail();
        Assert.Equal(("row-exists", "Make", "Accounts", new AccountId(2)), (failure.Code, failure.Step, failure.Table, failure.Key));
        Assert.Contains("The row AccountId { Value = 2 } of Accounts exists already.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(200, _session[2]);
    }

    [Fact]
    public void An_invariant_of_a_row()
    {
        _session.Batch.Add(new Break(new(1), -1, 0));
        var failure = _session.Fail();
        Assert.Equal(("invariant", "SetAccount", "Accounts", new AccountId(1)), (failure.Code, failure.Step, failure.Table, failure.Key));
        Assert.Contains("NotOverdrawn", failure.Message, StringComparison.Ordinal);
        Assert.Equal(100, _session[1]);
    }

    [Fact]
    public void An_invariant_of_a_cell()
    {
        _session.Batch.Add(new Break(new(1), 5, -1));
        var failure = _session.Fail();
        Assert.Equal(("invariant", "SetTotals", "Totals"), (failure.Code, failure.Step, failure.Table));
        Assert.Null(failure.Key);
        Assert.Equal(100, _session[1]);
    }

    [Fact]
    public void An_invariant_of_one_table_of_several()
    {
        _session.Batch.Add(new PutIntoArchive(new(1), 2_000_000));
        _session.Batch.Add(new Deposit(new(1), 2_000_000));
        var result = _session.Run();
        Assert.Contains("ArchiveIsSmall", result.Outcomes[0].Failure!.Message, StringComparison.Ordinal);
        Assert.Equal(CommandStatus.Committed, result.Outcomes[1].Status);
        Assert.Empty(_session.Bank.Archive);
    }

    [Fact]
    public void A_check_that_returns_false()
    {
        _session.Batch.Add(new Guarded(new(1), 101, true));
        var failure = _session.Fail();
        Assert.Equal(("check", "IsRich", "Accounts", new AccountId(1)), (failure.Code, failure.Step, failure.Table, failure.Key));
        Assert.Equal("The check IsRich does not hold. Return a StepResult from it to say why.", failure.Message);
    }

    [Fact]
    public void A_check_of_its_own_code()
    {
        _session.Batch.Add(new Guarded(new(99), 0, false));
        var failure = _session.Fail();
        Assert.Equal(("no-reason", "HasAReason", "Say why."), (failure.Code, failure.Step, failure.Message));
        Assert.Null(failure.Table);
    }

    [Fact]
    public void A_check_of_an_element()
    {
        _session.Batch.Add(new GuardedEach([new(1), new(2), new(3)]));
        _session.Commit();
        _session.Bank.Accounts[new(2)] = new Account(3, default);
        var failure = _session.Fail();
        Assert.Equal(("check", "IsEven", new AccountId(2)), (failure.Code, failure.Step, failure.Key));
        Assert.Equal(1, _session.Bank.Totals.Value.Commands);
    }

    [Fact]
    public void A_code_of_the_steps_author()
    {
        _session.Batch.Add(new Withdraw(new(1), 130));
        var failure = _session.Fail();
        Assert.Equal(("too-little", "30 more is needed.", "Take"), (failure.Code, failure.Message, failure.Step));
        Assert.Equal(("Accounts", new AccountId(1)), (failure.Table, failure.Key));
        Assert.Equal(100, _session[1]);
    }

    [Theory]
    [InlineData("row", "AtRow", "Accounts", "AccountId { Value = 1 }")]
    [InlineData("no row", "WithoutRow", null, null)]
    [InlineData("number 8", "Each", "Totals", null)]
    [InlineData("key", "ByMethod", "Notes", null)]
    public void An_exception(string where, string step, string? table, string? key)
    {
        _session.Batch.Add(new Throw(new(1), where, [7, 8]));
        var failure = _session.Fail();
        Assert.Equal(("exception", step, table, key), (failure.Code, failure.Step, failure.Table, failure.Key?.ToString()));
        Assert.Equal($"The step threw StepException: {where}", failure.Message);
        Assert.Equal(where, Assert.IsType<StepException>(failure.Exception).Message);
        Assert.Equal(100, _session[1]);
        Assert.Equal(default, _session.Bank.Totals.Value);
        Assert.Empty(_session.Bank.Notes);
    }

    [Fact]
    public void Nothing_is_thrown_where_nothing_is_asked_to()
    {
        _session.Batch.Add(new Throw(new(1), null, [7, 8]));
        _session.Commit();
        Assert.Equal(15, _session.Bank.Totals.Value.Sum);
    }

    [Fact]
    public void Using_the_state_directly_in_a_step()
    {
        _session.Batch.Add(new UseStateDirectly(_session.Bank));
        var failure = _session.Fail();
        Assert.Equal("exception", failure.Code);
        Assert.Contains("Accounts cannot be used directly while a batch runs on its state.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Running_a_batch_in_a_step()
    {
        var other = _session.Executor.CreateBatch();
        _session.Batch.Add(new RunWithin(_session.Executor, other));
        var failure = _session.Fail();
        Assert.Equal("exception", failure.Code);
        Assert.Contains("A batch is already running on this state.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Adding_to_the_running_batch_in_a_step()
    {
        _session.Batch.Add(new AddWithin(_session.Batch));
        var failure = _session.Fail();
        Assert.Contains("The batch is running.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, _session.Batch.Count);
    }

    [Fact]
    public void A_failed_command_does_not_stop_the_next()
    {
        _session.Batch.Add(new Deposit(new(99), 1));
        _session.Batch.Add(new Deposit(new(1), 1));
        var result = _session.Run();
        Assert.Equal((1, 1, true), (result.Committed, result.Failed, result.IsCommitted));
        Assert.Equal(101, _session[1]);
    }

    [Fact]
    public void Failures_without_a_row_are_one_object_where_they_say_the_same()
    {
        _session.Batch.Add(new Guarded(new(1), 0, HasReason: false));
        _session.Batch.Add(new Guarded(new(2), 0, HasReason: false));
        _session.Batch.Add(new Guarded(new(1), 1_000_000, HasReason: true));
        _session.Batch.Add(new Guarded(new(2), 1_000_000, HasReason: true));
        var outcomes = _session.Run().Outcomes;
        Assert.Same(outcomes[0].Failure, outcomes[1].Failure);
        Assert.Equal(("HasAReason", "no-reason"), (outcomes[1].FailedStep, outcomes[1].Failure!.Code));
        Assert.Equal(
            (new AccountId(1), new AccountId(2)),
            (outcomes[2].Failure!.Key, outcomes[3].Failure!.Key));
    }

    [Fact]
    public void Failures_without_a_row_are_shared_only_where_they_say_the_same()
    {
        // Every worker shares failures of its own.
        var session = new BankSession(new ExecutorOptions { MaxDegreeOfParallelism = 1 });
        foreach (var (code, message) in new[] { ("a", "x"), ("a", "x"), ("a", "y"), ("b", "y"), ("first", "y"), ("a", "x") })
            session.Batch.Add(new Reject(code, message));
        var failures = session.Run().Outcomes.Select(outcome => outcome.Failure!).ToList();
        Assert.Equal(
            ["Reject.Second: x (a)", "Reject.Second: x (a)", "Reject.Second: y (a)", "Reject.Second: y (b)", "Reject.First: y (first)", "Reject.Second: x (a)"],
            failures.Select(failure => failure.ToString()));
        Assert.Same(failures[0], failures[1]);
    }
}
