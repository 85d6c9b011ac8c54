namespace Stepwright;

/// <summary>The submission of a command without a result.</summary>
internal sealed class CommandSubmission : Submission<CommandSubmission, CommandOutcome>
{
    public override void Complete(Batch batch, int index) => Complete(batch.Outcomes[index]);
}
