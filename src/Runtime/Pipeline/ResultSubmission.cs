using Stepwright.Contract;

namespace Stepwright;

/// <summary>The submission of a command that has a result.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
internal sealed class ResultSubmission<TResult> : Submission<ResultSubmission<TResult>, CommandOutcome<TResult>>
{
    public override void Complete(Batch batch, int index)
    {
        var outcome = batch.Outcomes[index];
        var (kind, place) = batch.EntryArray[index];
        Complete(new CommandOutcome<TResult>(outcome, outcome.Status == CommandStatus.Committed ? ((IResults<TResult>)batch.Lanes[kind]).At(place) : default));
    }
}
