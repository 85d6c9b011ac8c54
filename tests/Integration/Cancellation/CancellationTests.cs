using Stepwright.Integration.Tests.Banking;
using Stepwright.Integration.Tests.Parameters;

namespace Stepwright.Integration.Tests.Cancellation;

/// <summary>A cancelled batch leaves no trace.</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly BankSession _session = new();
    private readonly CancellationTokenSource _source = new();

    public void Dispose() => _source.Dispose();

    [Fact]
    public void Before_the_start()
    {
        _session.Batch.Add(new CancelAt(_source, Canceling.Never));
        _source.Cancel();
        AssertCancelled(_session.Run(_source.Token));
    }

    [Theory]
    [InlineData(0, Canceling.Throwing)]
    [InlineData(20, Canceling.Throwing)]
    [InlineData(0, Canceling.Silently)]
    [InlineData(20, Canceling.Silently)]
    [InlineData(99, Canceling.Silently)]
    public void From_a_step(int at, Canceling how)
    {
        _session.Batch.Add(new Open(new(4), 4));
        _session.Batch.Add(new Close(new(1)));
        for (var i = 0; i < 100; i++)
            _session.Batch.Add(new CancelAt(_source, i == at ? how : Canceling.Never));
        AssertCancelled(_session.Run(_source.Token));
    }

    [Theory]
    [InlineData(Canceling.Silently)]
    [InlineData(Canceling.Throwing)]
    public void Within_a_group(Canceling how)
    {
        _session.Batch.Add(new CancelAt(_source, Canceling.Never));
        using (_session.Batch.Group())
        {
            for (var i = 0; i < 40; i++)
                _session.Batch.Add(new CancelAt(_source, i == 5 ? how : Canceling.Never));
        }

        AssertCancelled(_session.Run(_source.Token));
    }

    [Fact]
    public void An_empty_batch()
    {
        _source.Cancel();
        Assert.False(_session.Run(_source.Token).IsCommitted);
    }

    [Fact]
    public void A_failure_before_it_is_forgotten()
    {
        _session.Batch.Add(new Deposit(new(99), 1));
        _session.Batch.Add(new CancelAt(_source, Canceling.Silently));
        AssertCancelled(_session.Run(_source.Token));
    }

    [Fact]
    public void What_looks_like_it_but_is_not_is_a_failure_of_its_command()
    {
        _session.Batch.Add(new PretendCancelled());
        _session.Batch.Add(new CancelAt(_source, Canceling.Never));
        var result = _session.Run(_source.Token);
        Assert.Equal((1, 1, true), (result.Committed, result.Failed, result.IsCommitted));
        Assert.IsType<OperationCanceledException>(result.Outcomes[0].Failure!.Exception);
        Assert.Equal(1, _session.Bank.Totals.Value.Commands);
    }

    [Fact]
    public void The_batch_can_run_again()
    {
        _session.Batch.Add(new CancelAt(_source, Canceling.Silently));
        AssertCancelled(_session.Run(_source.Token));
        Assert.Equal(1, _session.Run().Committed);
        Assert.Equal(1, _session.Bank.Totals.Value.Commands);
    }

    [Fact]
    public async Task Of_an_asynchronous_run()
    {
        _session.Batch.Add(new CancelAt(_source, Canceling.Throwing));
        AssertCancelled(await _session.Executor.ExecuteAsync(_session.Batch, _source.Token));
    }

    private void AssertCancelled(BatchResult result)
    {
        Assert.All(result.Outcomes, outcome =>
        {
            Assert.Equal(CommandStatus.Cancelled, outcome.Status);
            Assert.Null(outcome.Failure);
        });
        Assert.Equal((0, 0, false), (result.Committed, result.Failed, result.IsCommitted));
        Assert.Empty(result.Events<int>());
        Assert.Equal(default, _session.Bank.Totals.Value);
        Assert.Equal([1, 2, 3], _session.Bank.Accounts.Keys.Select(key => key.Value));
    }
}
