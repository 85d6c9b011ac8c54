using Stepwright.Contract;

namespace Stepwright;

/// <summary>What became of a part of a batch that was planned and run by workers.</summary>
internal struct PlannedPart
{
    /// <summary>Its first command.</summary>
    public int Start;

    /// <summary>The command behind its last one.</summary>
    public int End;

    /// <summary>The command behind it, where that is to be corrected and run again; <c>null</c> where it has not run.</summary>
    public FailedCommand? Corrected;

    /// <summary>Whether the command behind it, or its group, is to run serially: it is to be corrected, or it cannot be planned.</summary>
    public bool EndsAtSerial;

    /// <summary>Whether it ends where a command is to run anew, or gave back what later ones had drawn.</summary>
    public bool IsRewound;

    /// <summary>How many commands behind it had run already, are undone, and run again.</summary>
    public int InVain;

    public int Failed;

    public int Undone;

    public bool IsCancelled;

    /// <summary>The first command in batch order whose failure undoes the batch.</summary>
    public int FirstFailed;

    public StepFailure? FirstFailure;

    public Correction? FirstCorrection;
}
