using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>A call of an asynchronous step with all its arguments, which can be made again.</summary>
/// <typeparam name="TOutcome">What comes of it: <see cref="StepResult"/> or <see cref="StepResult{T}"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAsyncCall<TOutcome>
    where TOutcome : struct, IStepOutcome<TOutcome>
{
    /// <summary>Makes the call.</summary>
    /// <param name="run">The run of the command.</param>
    /// <param name="cancellationToken">The token of this attempt.</param>
    ValueTask<TOutcome> StartAsync(AsyncRun run, CancellationToken cancellationToken);
}
