using Stepwright.Contract;

namespace Stepwright;

/// <summary>The generated dispatch of an executor.</summary>
internal interface IDispatch
{
    /// <summary>Makes another way to the state.</summary>
    StateAccess CreateAccess();

    /// <summary>The description of a kind of command.</summary>
    CommandInfo Describe(int kind);

    /// <summary>Has the rows of a command that runs soon fetched into the cache: first where to find them, then they.</summary>
    void Prefetch(Batch batch, StateAccess access, BatchEntry entry, bool rows);

    /// <summary>Plans the commands that the planner hands out until there is none.</summary>
    void Plan(Planner planner);

    /// <summary>Runs the commands that the run hands out until there is none.</summary>
    void Run(WorkerRun run);

    /// <summary>Corrects a command that failed and is undone; <c>null</c> where it cannot be corrected.</summary>
    Correction? Correct(Batch batch, StateAccess access, ReadOnlySpan<int> slots, BatchEntry entry, Correction? previous, StepFailure failure);

    /// <summary>Runs a corrected command in the place of the one that failed.</summary>
    StepFailure? Run(SerialRun run, BatchEntry entry, Correction correction);
}
