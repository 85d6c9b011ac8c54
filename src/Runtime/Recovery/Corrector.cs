using Stepwright.Contract;

namespace Stepwright;

/// <summary>Asks for the correction of a command that failed.</summary>
internal static class Corrector
{
    /// <summary>The correction; <c>null</c> where there is none. What is thrown meanwhile is told by the failure.</summary>
    public static Correction? Correct(this IDispatch dispatch, Batch batch, StateAccess access, ReadOnlySpan<int> slots, BatchEntry entry, Correction? previous, ref StepFailure failure)
    {
        access.BeginStep();
        try
        {
            return dispatch.Correct(batch, access, slots, entry, previous, failure);
        }
#pragma warning disable CA1031 // Correcting is the command's own code, like its steps; the failure carries what it throws.
        catch (Exception exception) when (access.IsStepFailure(exception))
#pragma warning restore CA1031
        {
            failure = failure.Amend($"{failure.Message} Correcting the command threw {exception.GetType().Name}: {exception.Message}", exception);
            return null;
        }
        finally
        {
            // Nothing happened that an event could tell of.
            access.UndoStep();
        }
    }
}
