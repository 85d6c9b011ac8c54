using Stepwright.Contract;

namespace Stepwright;

/// <summary>Answers in the place of asynchronous steps, which are not called.</summary>
internal abstract class EffectAnswers
{
    /// <summary>The compensations that failed of commands that were undone and ran again.</summary>
    public virtual IReadOnlyList<(int Command, StepFailure Failure)> Failures => [];

    /// <summary>What a step answers.</summary>
    /// <param name="command">The place of the command in its batch.</param>
    /// <param name="step">The step.</param>
    /// <param name="item">The place of the element; -1 where the step runs once.</param>
    /// <param name="call">The call that is not made.</param>
    /// <param name="isInDoubt">Whether the call may have had an effect, for all that is known.</param>
    /// <param name="isOk">Whether the call succeeded.</param>
    /// <returns>The answer, or what the step is to throw.</returns>
    public abstract ValueTask<TOutcome> Answer<TCall, TOutcome>(int command, AsyncStepInfo step, int item, in TCall call, out bool isInDoubt, out bool isOk)
        where TOutcome : struct, IStepOutcome<TOutcome>;

    /// <summary>Begins anew with what the commands from one on were answered: they run again.</summary>
    public virtual void Forget(int start)
    {
    }
}
