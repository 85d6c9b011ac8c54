using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What takes back an effect outside of the state, with all its arguments.</summary>
/// <param name="info">How it is called; its step is the compensating method.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Compensation(AsyncStepInfo info) : IAsyncCall<StepResult>
{
    internal AsyncStepInfo Info => info;

    /// <inheritdoc/>
    public abstract ValueTask<StepResult> StartAsync(AsyncRun run, CancellationToken cancellationToken);
}
