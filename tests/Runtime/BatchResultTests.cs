using System.Collections;
using Stepwright.Contract;

namespace Stepwright.Runtime.Tests;

/// <summary>Reading results, and misreading them.</summary>
public sealed class BatchResultTests
{
    private static readonly FailureReason Late = new("late", "Too late.");
    private static readonly CommandInfo Pay = new("Pay", typeof(int), [new StepInfo("Move", null)], []);

    private readonly TestBatch _batch = new();

    [Fact]
    public void Results_are_read_by_reference()
    {
        var first = _batch.AddWithResult(3);
        _batch.Add(4);
        var second = _batch.AddWithResult(5);
        var result = _batch.Run();
        Assert.Equal(("3", "5"), (result.ValueOf(first), result.ValueOf(second)));
        Assert.Equal((3, 0, true), (result.Committed, result.Failed, result.IsCommitted));
    }

    [Fact]
    public void Many_commands_keep_their_results_while_the_lanes_grow()
    {
        var references = Enumerable.Range(0, 1_000).Select(_batch.AddWithResult).ToList();
        var result = _batch.Run();
        Assert.Equal(Enumerable.Range(0, 1_000).Select(number => $"{number}"), references.Select(reference => result.ValueOf(reference)));
        references.Add(_batch.AddWithResult(1_000));
        result = _batch.Run();
        Assert.Equal("1000", result.ValueOf(references[1_000]));
    }

    [Fact]
    public void Results_are_equal_when_they_are_of_one_run()
    {
        var result = _batch.Run();
        var same = result;
        Assert.True(result == same);
        Assert.True(result.Equals((object)same));
        Assert.Equal(result.GetHashCode(), same.GetHashCode());
        Assert.False(result.Equals(_batch));
        Assert.True(result != _batch.Run());
        Assert.True(result != new TestBatch().Run());
    }

    [Fact]
    public void A_list_reads_the_batchs_memory()
    {
        _batch.Add(1);
        _batch.Add(2);
        var undone = new CommandOutcome(CommandStatus.Undone);
        var outcomes = _batch.Run(default, undone).Outcomes;
        Assert.Equal((2, 2), (outcomes.Count, outcomes.Length));
        Assert.Equal(undone, outcomes[1]);
        Assert.Equal(undone, ((IReadOnlyList<CommandOutcome>)outcomes)[1]);
        Assert.Equal([default, undone], outcomes);
        Assert.Equal([default, undone], ((IEnumerable)outcomes).Cast<CommandOutcome>());
        Assert.Equal([default, undone], outcomes.AsSpan().ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => outcomes[-1].Status);
        Assert.Throws<ArgumentOutOfRangeException>(() => outcomes[2].Status);

        using var enumerator = outcomes.GetEnumerator();
        Assert.True(enumerator.MoveNext() && enumerator.MoveNext());
        Assert.False(enumerator.MoveNext());
        enumerator.Reset();
        Assert.True(enumerator.MoveNext());
        Assert.Equal(default, enumerator.Current);
    }

    [Fact]
    public void A_default_list_is_empty()
    {
        var list = default(ResultList<int>);
        Assert.Empty(list);
        Assert.True(list.AsSpan().IsEmpty);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[0]);
    }

    [Fact]
    public void A_list_is_stale_after_another_run()
    {
        _batch.Add(1);
        var outcomes = _batch.Run().Outcomes;
        _batch.Run();
        Assert.Throws<InvalidOperationException>(() => outcomes[0].Status);
        Assert.Throws<InvalidOperationException>(() => outcomes.AsSpan().Length);
        Assert.Throws<InvalidOperationException>(() => outcomes.Count(outcome => outcome.Status == CommandStatus.Committed));
    }

    [Fact]
    public void An_outcome_says_what_became_of_the_command()
    {
        var failure = new StepFailure(Pay, 0, -1, null, Late);
        var failed = new CommandOutcome(CommandStatus.Failed, failure);
        Assert.Equal("Failed: Pay.Move: Too late. (late)", failed.ToString());
        Assert.Equal("Committed", default(CommandOutcome).ToString());
        Assert.Equal("Move", failed.FailedStep);
        Assert.Null(default(CommandOutcome).FailedStep);
        Assert.True(failed == new CommandOutcome(CommandStatus.Failed, failure));
        Assert.True(failed != new CommandOutcome(CommandStatus.Failed));
        Assert.True(failed.Equals((object)failed));
        Assert.False(failed.Equals("Failed"));
        Assert.Equal(new CommandOutcome(CommandStatus.Failed, failure).GetHashCode(), failed.GetHashCode());
    }

    [Fact]
    public void A_failure_says_where_it_was()
    {
        Assert.Equal("Pay.Move at Totals: Too late. (late)", new StepFailure(Pay, 0, -1, "Totals", Late).ToString());
        var atRow = new StepFailureAtRow<int>(Pay, 0, -1, "Accounts", 7, new NoNearestKeys<int>(), Late);
        Assert.Equal("Pay.Move at Accounts[7]: Too late. (late)", atRow.ToString());
        Assert.Equal(7, atRow.Key);
    }
}
