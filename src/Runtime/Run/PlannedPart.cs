using Stepwright.Contract;

namespace Stepwright;

/// <summary>What became of the part of a batch that was planned and run by workers.</summary>
internal struct PlannedPart
{
    /// <summary>How many commands it is, from the first on.</summary>
    public int Commands;

    /// <summary>The command behind it, where that is to be corrected and run again; <c>null</c> where it has not run.</summary>
    public FailedCommand? Corrected;

    public int Failed;

    public int Undone;

    public bool IsCancelled;

    /// <summary>The first command in batch order whose failure undoes the batch.</summary>
    public int FirstFailed;

    public StepFailure? FirstFailure;

    public Correction? FirstCorrection;
}
