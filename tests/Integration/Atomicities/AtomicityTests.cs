using Stepwright.Integration.Tests.Banking;
using Stepwright.Integration.Tests.Failures;
using Stepwright.Integration.Tests.Parameters;
using static Stepwright.CommandStatus;

namespace Stepwright.Integration.Tests.Atomicities;

/// <summary>What a failure takes with it: its command, its group, its batch, or only the steps from it on.</summary>
public sealed class AtomicityTests
{
    private readonly BankSession _session = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_group_falls_with_any_of_its_commands(int failing)
    {
        _session.Batch.Add(new Deposit(new(1), 1));
        using (_session.Batch.Group())
        {
            for (var i = 0; i < 3; i++)
                _session.Batch.Add(new Deposit(new(i == failing ? 99 : 2), 10));
        }

        _session.Batch.Add(new Deposit(new(1), 2));
        var result = _session.Run();
        var grouped = new[] { Undone, Undone, Undone };
        grouped[failing] = Failed;
        Assert.Equal([Committed, .. grouped, Committed], Statuses(result));
        Assert.Equal((2, 1, true), (result.Committed, result.Failed, result.IsCommitted));
        Assert.Equal((103, 200), (_session[1], _session[2]));
        Assert.Null(result.Outcomes[1 + ((failing + 1) % 3)].Failure);
    }

    [Fact]
    public void A_group_stands_when_all_its_commands_do()
    {
        using (_session.Batch.Group())
        {
            _session.Batch.Add(new Deposit(new(1), 1));
            _session.Batch.Add(new Withdraw(new(1), 101));
        }

        Assert.Equal([Committed, Committed], Statuses(_session.Run()));
        Assert.Equal(0, _session[1]);
    }

    [Fact]
    public void A_group_within_a_group_joins_it()
    {
        using (_session.Batch.Group())
        {
            _session.Batch.Add(new Deposit(new(1), 1));
            using (_session.Batch.Group())
                _session.Batch.Add(new Deposit(new(99), 1));
            _session.Batch.Add(new Deposit(new(2), 1));
        }

        Assert.Equal([Undone, Failed, Undone], Statuses(_session.Run()));
        Assert.Equal((100, 200), (_session[1], _session[2]));
    }

    [Fact]
    public void Groups_side_by_side_and_empty_ones()
    {
        using (_session.Batch.Group())
        {
        }

        using (_session.Batch.Group())
            _session.Batch.Add(new Deposit(new(1), 1));
        using (_session.Batch.Group())
        {
            _session.Batch.Add(new Deposit(new(2), 1));
            _session.Batch.Add(new Deposit(new(99), 1));
        }

        using (_session.Batch.Group())
        {
        }

        using (_session.Batch.Group())
            _session.Batch.Add(new Deposit(new(3), 1));
        Assert.Equal([Committed, Undone, Failed, Committed], Statuses(_session.Run()));
        Assert.Equal((101, 200, 301), (_session[1], _session[2], _session[3]));
    }

    [Fact]
    public void A_failed_group_leaves_later_ones_their_rows()
    {
        using (_session.Batch.Group())
        {
            _session.Batch.Add(new Open(new(4), 1));
            _session.Batch.Add(new Deposit(new(99), 1));
        }

        _session.Batch.Add(new Open(new(5), 2));
        _session.Batch.Add(new Open(new(4), 3));
        Assert.Equal([Undone, Failed, Committed, Committed], Statuses(_session.Run()));
        Assert.Equal([1, 2, 3, 5, 4], _session.Bank.Accounts.Keys.Select(key => key.Value));
    }

    [Fact]
    public void An_atomic_batch_falls_with_its_first_failure()
    {
        var session = new BankSession(new ExecutorOptions { Atomicity = Atomicity.Batch });
        session.Batch.Add(new Deposit(new(1), 1));
        session.Batch.Add(new Deposit(new(99), 1));
        session.Batch.Add(new Deposit(new(98), 1));
        var result = session.Run();
        Assert.Equal([Undone, Failed, Undone], Statuses(result));
        Assert.Equal((0, 1, false), (result.Committed, result.Failed, result.IsCommitted));
        Assert.Equal(new AccountId(99), result.Outcomes[1].Failure!.Key);
        Assert.Equal(100, session[1]);

        session.Batch.Clear();
        session.Batch.Add(new Deposit(new(1), 1));
        Assert.True(session.Run().IsCommitted);
        Assert.Equal(101, session[1]);
    }

    [Fact]
    public void In_an_atomic_batch_a_failed_group_is_a_failed_batch()
    {
        var session = new BankSession(new ExecutorOptions { Atomicity = Atomicity.Batch });
        session.Batch.Add(new Deposit(new(1), 1));
        using (session.Batch.Group())
        {
            session.Batch.Add(new Deposit(new(1), 1));
            session.Batch.Add(new Deposit(new(99), 1));
        }

        Assert.Equal([Undone, Undone, Failed], Statuses(session.Run()));
        Assert.Equal(100, session[1]);
    }

    [Fact]
    public void Kept_steps_stand_when_a_later_one_fails()
    {
        _session.Batch.Add(new OpenInSteps([new(4), new(5)], new(6), 1));
        var result = _session.Run();
        Assert.Equal(("Second", "stop"), (result.Outcomes[0].FailedStep, result.Outcomes[0].Failure!.Code));
        Assert.Equal(0, result.Committed);
        Assert.Equal([1, 2, 3, 4, 5], _session.Bank.Accounts.Keys.Select(key => key.Value));
        Assert.Equal([4, 5], result.Events<AccountId>().Select(id => id.Value));
        Assert.Equal(2, _session.Bank.Totals.Value.Commands);
    }

    [Fact]
    public void Kept_elements_stand_when_a_later_one_fails()
    {
        _session.Batch.Add(new OpenInSteps([new(4), new(2), new(5)], new(6), 0));
        var result = _session.Run();
        Assert.Equal(("Each", "row-exists"), (result.Outcomes[0].FailedStep, result.Outcomes[0].Failure!.Code));
        Assert.Equal([1, 2, 3, 4], _session.Bank.Accounts.Keys.Select(key => key.Value));
        Assert.Equal([4], result.Events<AccountId>().Select(id => id.Value));
        Assert.Equal(1, _session.Bank.Totals.Value.Commands);
    }

    [Fact]
    public void Kept_steps_fall_with_their_group()
    {
        using (_session.Batch.Group())
        {
            _session.Batch.Add(new Deposit(new(1), 1));
            _session.Batch.Add(new OpenInSteps([new(4)], new(6), 1));
        }

        var result = _session.Run();
        Assert.Equal([Undone, Failed], Statuses(result));
        Assert.Equal((3, 100), (_session.Bank.Accounts.Count, _session[1]));
        Assert.Empty(result.Events<AccountId>());
    }

    [Fact]
    public void Kept_steps_fall_with_their_atomic_batch()
    {
        var session = new BankSession(new ExecutorOptions { Atomicity = Atomicity.Batch });
        session.Batch.Add(new OpenInSteps([new(4)], new(6), 1));
        Assert.Equal([Failed], Statuses(session.Run()));
        Assert.Equal(3, session.Bank.Accounts.Count);
        Assert.Equal(default, session.Bank.Totals.Value);
    }

    private static IEnumerable<CommandStatus> Statuses(BatchResult result) => result.Outcomes.AsSpan().ToArray().Select(outcome => outcome.Status);
}
