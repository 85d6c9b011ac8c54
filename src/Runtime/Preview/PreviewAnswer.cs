using System.Runtime.CompilerServices;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>Answers in the place of one asynchronous step.</summary>
internal abstract class PreviewAnswer
{
    /// <summary>What is answered to a command of a batch.</summary>
    public abstract TOutcome To<TOutcome>(Batch batch, BatchEntry entry, string step)
        where TOutcome : struct, IStepOutcome<TOutcome>;
}

/// <summary>Answers in the place of one asynchronous step.</summary>
internal sealed class PreviewAnswer<TCommand, TAnswer>(Func<TCommand, TAnswer> answer) : PreviewAnswer
    where TCommand : struct
    where TAnswer : struct, IStepOutcome<TAnswer>
{
    public override TOutcome To<TOutcome>(Batch batch, BatchEntry entry, string step)
    {
        var given = answer(((Lane<TCommand>)batch.Lanes[entry.Kind])[entry.Index]);
        if (typeof(TOutcome) == typeof(TAnswer))
            return Unsafe.As<TAnswer, TOutcome>(ref given);
        return given.IsOk
            ? throw new InvalidOperationException($"The step {step} answers with a {typeof(TOutcome)}, and the preview's Answer with a {typeof(TAnswer)}. Give it the type of the step's value.")
            : TOutcome.Failed(StepResult.Fail(given.Code!, given.Message!));
    }
}
