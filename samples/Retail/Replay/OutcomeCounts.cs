using Stepwright;

namespace Retail;

/// <summary>What became of the invoices of a batch.</summary>
/// <param name="Committed">Invoices that took effect.</param>
/// <param name="Rejected">Invoices that failed by themselves.</param>
/// <param name="Undone">Invoices that another's failure took back (<c>--atomic batch</c>).</param>
/// <param name="RejectedBy">The rejected ones by failure code.</param>
/// <param name="FirstRejection">Index and failure of the first rejected invoice.</param>
internal sealed record OutcomeCounts(
    int Committed, int Rejected, int Undone, SortedDictionary<string, int> RejectedBy, (int Index, StepFailure Failure)? FirstRejection)
{
    /// <summary>Counts the outcomes of a batch.</summary>
    /// <exception cref="OperationCanceledException">The batch was cancelled: nothing of it took effect.</exception>
    public static OutcomeCounts Of(BatchResult result)
    {
        int undone = 0;
        var rejectedBy = new SortedDictionary<string, int>(StringComparer.Ordinal);
        (int, StepFailure)? first = null;

        for (int index = 0; index < result.Outcomes.Count; index++)
        {
            ref readonly CommandOutcome outcome = ref result.Outcomes[index];
            switch (outcome.Status)
            {
                case CommandStatus.Committed: break;
                case CommandStatus.Undone: undone++; break;
                case CommandStatus.Cancelled: throw new OperationCanceledException();
                default:
                    StepFailure failure = outcome.Failure!;
                    rejectedBy[failure.Code] = rejectedBy.GetValueOrDefault(failure.Code) + 1;
                    first ??= (index, failure);
                    break;
            }
        }

        return new(result.Committed, rejectedBy.Values.Sum(), undone, rejectedBy, first);
    }
}
