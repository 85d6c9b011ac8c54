using System.Collections.Immutable;
using Stepwright.Integration.Tests.Banking;

namespace Stepwright.Integration.Tests.Sequences;

/// <summary>What a step can run over, element by element.</summary>
public sealed class SequenceTests
{
    private readonly BankSession _session = new();

    [Fact]
    public void Every_kind_of_sequence()
    {
        _session.Batch.Add(new EverySequence([1, 2], [1, 1], Enumerable.Repeat(2, 2).ToArray(), Enumerable.Repeat(5, 1).ToArray(), [6], new Numbers(3, 4), new Countdown(2), 9));
        _session.Commit();
        Assert.Equal(new Totals(2, 90_000_000 + 3_000_000 + 700_000 + 60_000 + 5_000 + 400 + 20 + 3), _session.Bank.Totals.Value);
    }

    [Fact]
    public void Default_and_null_are_empty()
    {
        _session.Batch.Add(new EverySequence(default, null, default, default, [], new Numbers(), default, null));
        _session.Commit();
        Assert.Equal(default, _session.Bank.Totals.Value);
    }

    [Fact]
    public void Rows_of_every_kind_of_sequence()
    {
        _session.Batch.Add(new EveryRowSequence([new(1), new(2), new(1)], [new(2)], [new(3), new(1)], new AccountId(3)));
        _session.Commit();
        Assert.Equal((202, 211, 1400), (_session[1], _session[2], _session[3]));
    }

    [Fact]
    public void Rows_of_empty_sequences()
    {
        _session.Batch.Add(new EveryRowSequence(default, null, [], null));
        _session.Commit();
        Assert.Equal((100, 200, 300), (_session[1], _session[2], _session[3]));
    }

    [Fact]
    public void The_row_of_an_element_is_missing()
    {
        _session.Batch.Add(new EveryRowSequence([new(1), new(50)], null, [], null));
        var failure = _session.Fail();
        Assert.Equal(("missing-row", "OfImmutable", new AccountId(50)), (failure.Code, failure.Step, failure.Key));
        Assert.Equal(100, _session[1]);
    }

    [Fact]
    public void Ten_thousand_elements_are_committed_or_undone()
    {
        ImmutableArray<AccountId> ids = [.. Enumerable.Range(1, 10_000).Select(value => new AccountId(value))];
        _session.Batch.Add(new OpenMany(ids, 10_000));
        var failure = _session.Fail();
        Assert.Equal(("there", "10000", "Check"), (failure.Code, failure.Message, failure.Step));
        Assert.Equal((3, 100), (_session.Bank.Accounts.Count, _session[1]));

        _session.Batch.Clear();
        _session.Batch.Add(new OpenMany(ids, 0));
        _session.Commit();
        Assert.Equal(10_000, _session.Bank.Accounts.Count);
        Assert.Equal(Enumerable.Range(1, 10_000), _session.Bank.Accounts.Keys.Select(key => key.Value));
        Assert.Equal((101, 303, 10_000), (_session[1], _session[3], _session[10_000]));
    }

    [Theory]
    [InlineData(-1, "count")]
    [InlineData(2, "index 2")]
    public void What_a_sequence_throws_fails_its_step(int throwsAt, string message)
    {
        _session.Batch.Add(new RunFaulty(new FaultyNumbers(throwsAt), new(1)));
        var failure = _session.Fail();
        Assert.Equal(("exception", "Each", message), (failure.Code, failure.Step, failure.Exception!.Message));
        Assert.Equal(100, _session[1]);
    }

    [Fact]
    public void A_sequence_that_throws_nothing_runs()
    {
        _session.Batch.Add(new RunFaulty(new FaultyNumbers(3), new(1)));
        _session.Commit();
        Assert.Equal(3, _session.Bank.Totals.Value.Sum);
    }
}
