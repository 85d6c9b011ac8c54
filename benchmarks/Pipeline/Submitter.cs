using Stepwright.Benchmarks.Banking;

namespace Stepwright.Benchmarks.Pipeline;

/// <summary>Submits on one thread, and sleeps when the oldest outstanding submission has no outcome yet.</summary>
internal sealed class Submitter : IDisposable
{
    private readonly BankPipeline _pipeline;
    private readonly Transfer[] _transfers;
    private readonly ValueTask<CommandOutcome>[] _window = new ValueTask<CommandOutcome>[SubmitterLoad.Window];
    private readonly ManualResetEventSlim _completed = new();
    private readonly Action _complete;
    private int _next;

    public Submitter(BankPipeline pipeline, Transfer[] transfers, int first)
    {
        _pipeline = pipeline;
        _transfers = transfers;
        _next = first;
        _complete = _completed.Set;
    }

    public void Submit(int count)
    {
        for (var i = 0; i < count; i++)
        {
            ref var place = ref _window[i % SubmitterLoad.Window];
            if (i >= SubmitterLoad.Window)
                Take(place);
            place = _pipeline.SubmitAsync(_transfers[_next]);
            _next = _next + 1 == _transfers.Length ? 0 : _next + 1;
        }

        for (var i = Math.Max(0, count - SubmitterLoad.Window); i < count; i++)
            Take(_window[i % SubmitterLoad.Window]);
    }

    public void Dispose() => _completed.Dispose();

    private void Take(ValueTask<CommandOutcome> submitted)
    {
        var awaiter = submitted.GetAwaiter();
        if (!awaiter.IsCompleted)
        {
            _completed.Reset();
            awaiter.UnsafeOnCompleted(_complete);
            _completed.Wait();
        }

        if (awaiter.GetResult().Status != CommandStatus.Committed)
            throw new InvalidOperationException("Every transfer is covered, so every one is committed.");
    }
}
