using Stepwright.Contract;

namespace Stepwright;

/// <summary>Calls no asynchronous step: answers as the preview's options say, or ends the command, of which nobody knows what becomes of it.</summary>
internal sealed class PreviewAnswers(Batch batch, PreviewOptions options) : EffectAnswers
{
    public override ValueTask<TOutcome> Answer<TCall, TOutcome>(int command, AsyncStepInfo step, int item, in TCall call, out bool isInDoubt, out bool isOk)
    {
        // What was not done needs no taking back.
        (isInDoubt, isOk) = (false, true);
        if (typeof(TCall) == typeof(Compensation))
            return default;
        var name = step.Command.Steps[step.Step].Name;
        return options.Find(step.Command.Type, name) is { } answer
            ? new ValueTask<TOutcome>(answer.To<TOutcome>(batch, batch.EntryArray[command], name))
            : ValueTask.FromException<TOutcome>(new UnknownAnswerException());
    }
}
