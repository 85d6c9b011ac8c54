namespace Stepwright.Simulation;

/// <summary>What asynchronous steps reach.</summary>
public interface IOutside
{
    /// <summary>Holds an amount.</summary>
    /// <param name="request">The request.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="attempts">How often it is tried at most.</param>
    /// <param name="token">The batch's.</param>
    /// <returns>The receipt.</returns>
    ValueTask<StepResult<int>> ChargeAsync(Request request, int amount, int attempts, CancellationToken token);

    /// <summary>Holds it no longer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isInDoubt">Whether it may not be held at all.</param>
    ValueTask<StepResult> ReleaseAsync(Request request, bool isInDoubt);

    /// <summary>Only takes its time, or throws.</summary>
    /// <param name="request">The request.</param>
    ValueTask TellAsync(Request request);
}
