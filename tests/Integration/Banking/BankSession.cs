namespace Stepwright.Integration.Tests.Banking;

/// <summary>A bank with accounts 1 to 3 (100, 200 and 300, each the parent of the one before) and an executor for it.</summary>
internal sealed class BankSession
{
    public BankSession(ExecutorOptions? options = null)
    {
        Bank.Accounts.Add(new(1), new Account(100, new(2)));
        Bank.Accounts.Add(new(2), new Account(200, new(3)));
        Bank.Accounts.Add(new(3), new Account(300, new(1)));
        Executor = new BankExecutor(Bank, options);
        Batch = Executor.CreateBatch();
    }

    public Bank Bank { get; } = new();

    public BankExecutor Executor { get; }

    public BankBatch Batch { get; }

    public long this[int account] => Bank.Accounts[new(account)].Balance;

    /// <summary>Runs what was added to <see cref="Batch"/>.</summary>
    public BatchResult Run(CancellationToken token = default) => Executor.Execute(Batch, token);

    /// <summary>Runs the one command that was added.</summary>
    public CommandOutcome RunOne() => Assert.Single(Run().Outcomes);

    /// <summary>Runs the one command that was added, which is to be committed.</summary>
    public void Commit()
    {
        var outcome = RunOne();
        Assert.Equal("Committed", outcome.ToString());
    }

    /// <summary>Runs the one command that was added, which is to fail.</summary>
    public StepFailure Fail()
    {
        var outcome = RunOne();
        Assert.Equal(CommandStatus.Failed, outcome.Status);
        Assert.Equal(outcome.FailedStep, outcome.Failure!.Step);
        return outcome.Failure;
    }
}
