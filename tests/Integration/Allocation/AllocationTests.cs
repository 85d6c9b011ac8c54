using System.Collections.Immutable;
using Stepwright.Integration.Tests.Banking;
using Stepwright.Integration.Tests.Cancellation;
using Stepwright.Integration.Tests.Keys;
using Stepwright.Integration.Tests.Parameters;

namespace Stepwright.Integration.Tests.Allocation;

/// <summary>After warm-up, adding, running, reading and clearing allocates nothing.</summary>
public sealed class AllocationTests
{
    private const int Rounds = 2_000;

    private readonly BankSession _serial = new(new ExecutorOptions { MaxDegreeOfParallelism = 1 });
    private readonly BankSession _parallel = new(new ExecutorOptions { MaxDegreeOfParallelism = 2 });
    private readonly CommandRef<long>[] _references = new CommandRef<long>[Rounds];

    public AllocationTests()
    {
        // Workers in turn on this thread: what each of them allocates is counted, and is the same in every run.
        _parallel.Executor.Schedule = new TakeTurns();
        _parallel.Executor.AlwaysPlans = true;
    }

    [Fact]
    public void Transfers() => AssertAllocatesNothing(static (batch, round) => batch.Add(new Pay(new(1 + (round % 3)), new(1 + ((round + 1) % 3)), 1)));

    [Fact]
    public void Writing_what_may_be_missing() => AssertAllocatesNothing(static (batch, round) => batch.Add(new ArchiveAs(new(round % 50), round)));

    [Fact]
    public void Creations_and_deletions_in_turn() => AssertAllocatesNothing(static (batch, round) =>
    {
        batch.Add(new Open(new(100 + round), 1));
        batch.Add(new Close(new(100 + round)));
    });

    [Fact]
    public void Twenty_lines()
    {
        ImmutableArray<AccountId> ids = [.. Enumerable.Range(0, 20).Select(i => new AccountId(1 + (i % 3)))];
        AssertAllocatesNothing((batch, _) => batch.Add(new DepositAll(ids, 1)));
    }

    [Fact]
    public void Dependent_keys() => AssertAllocatesNothing(static (batch, round) => batch.Add(new GiveToParent(new(1 + (round % 3)), 1)));

    [Fact]
    public void Missing_optional_rows() => AssertAllocatesNothing(static (batch, round) => batch.Add(new LookUp(new(round))));

    [Fact]
    public void Groups() => AssertAllocatesNothing(static (batch, _) =>
    {
        using (batch.Group())
        {
            batch.Add(new Count(1));
            batch.Add(new Deposit(new(1), 1));
        }
    });

    [Fact]
    public void Events_of_values()
    {
        using var source = new CancellationTokenSource();
        AssertAllocatesNothing((batch, _) => batch.Add(new CancelAt(source, Canceling.Never)), result => Assert.True(result.Events<int>()[^1] >= 0));
    }

    [Fact]
    public void Queries_and_their_results() => AssertAllocatesNothing(
        (batch, round) => _references[round] = batch.Add(new ReadAccount(new(1 + (round % 3)))),
        result =>
        {
            long sum = 0;
            foreach (var reference in _references)
                sum += result.ValueOf(reference);
            foreach (ref readonly var outcome in result.Outcomes)
                sum += outcome.Status == CommandStatus.Committed ? 0 : 1;
            if (sum == 0)
                throw new InvalidOperationException("Nothing was read.");
        });

    [Fact]
    public void Accumulators_added_to_and_read()
    {
        ImmutableArray<long> amounts = [.. Enumerable.Range(0, 20)];
        AssertAllocatesNothing(
            (batch, round) =>
            {
                batch.Add(new AddUp(amounts));
                _references[round] = batch.Add(new ReadSums());
            },
            result =>
            {
                if (result.ValueOf(_references[^1]) - result.ValueOf(_references[0]) != (Rounds - 1) * 190)
                    throw new InvalidOperationException("The sums are not those of the amounts.");
            });
    }

    [Fact]
    public void Commands_that_change_their_own_members() => AssertAllocatesNothing(static (batch, _) => batch.Add(new Accumulate([])));

    [Fact]
    public void An_allocation_would_be_noticed()
    {
        for (var i = 0; i < 3; i++)
            RunRounds(_serial, static (batch, round) => batch.Add(new WriteNote("title", $"{round}")), null, default);
        Assert.InRange(RunRounds(_serial, static (batch, round) => batch.Add(new WriteNote("title", $"{round}")), null, default), 24 * Rounds, 100 * Rounds);
    }

    private void AssertAllocatesNothing(Action<BankBatch, int> add, Action<BatchResult>? read = null)
    {
        foreach (var session in new[] { _serial, _parallel })
        {
            foreach (var cancellable in new[] { false, true })
            {
                using var source = new CancellationTokenSource();
                for (var i = 0; i < 3; i++)
                    RunRounds(session, add, read, cancellable ? source.Token : default);
                Assert.Equal(0, RunRounds(session, add, read, cancellable ? source.Token : default));
            }
        }
    }

    /// <summary>The bytes allocated from the first addition to the clearing.</summary>
    private static long RunRounds(BankSession session, Action<BankBatch, int> add, Action<BatchResult>? read, CancellationToken token)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
            add(session.Batch, round);
        var result = session.Run(token);
        var committed = result.Failed == 0 && result.IsCommitted;
        read?.Invoke(result);
        session.Batch.Clear();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(committed, "Only committed commands are measured.");
        return allocated;
    }
}
