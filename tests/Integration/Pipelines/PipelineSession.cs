using Stepwright.Integration.Tests.Banking;
using Stepwright.Integration.Tests.Batches;

namespace Stepwright.Integration.Tests.Pipelines;

/// <summary>A pipeline on the bank of a <see cref="BankSession"/>, whose thread can be kept busy.</summary>
internal sealed class PipelineSession : IAsyncDisposable
{
    private readonly BankSession _bank = new();
    private readonly ManualResetEventSlim _entered = new();
    private readonly ManualResetEventSlim _leave = new();

    public PipelineSession(PipelineOptions? options = null) =>
        Pipeline = _bank.Executor.CreatePipeline(options ?? new PipelineOptions { MaxBatchAge = TimeSpan.Zero });

    public Bank Bank => _bank.Bank;

    public BankExecutor Executor => _bank.Executor;

    public BankPipeline Pipeline { get; }

    /// <summary>A command that keeps the thread until <see cref="Release"/>.</summary>
    public Wait Holding => new(_entered, _leave);

    /// <summary>Keeps the thread busy from now on; for pipelines whose batches start at once.</summary>
    public ValueTask<CommandOutcome> Hold(CancellationToken token = default)
    {
        var held = Pipeline.SubmitAsync(Holding, token);
        AwaitHolding();
        return held;
    }

    public void AwaitHolding() => _entered.Wait(TestContext.Current.CancellationToken);

    public void Release() => _leave.Set();

    public async ValueTask DisposeAsync()
    {
        Release();
        await Pipeline.DisposeAsync();
        _entered.Dispose();
        _leave.Dispose();
    }
}
