namespace Stepwright;

/// <summary>What a worker's way to the state knew of a command that waits.</summary>
internal sealed class WaitingAccess
{
    public int Step { get; init; }

    public int Slot { get; init; }

    /// <summary>Whether steps of the command stand even if it fails.</summary>
    public bool HasKeptSteps { get; init; }

    /// <summary>Its random numbers so far; <c>null</c> where it has drawn none.</summary>
    public StepRandom? Random { get; init; }

    /// <summary>Its GUIDs so far; <c>null</c> where it has made none.</summary>
    public SplitMix64? Guids { get; init; }

    /// <summary>Its events; <c>null</c> for none.</summary>
    public EventLog? Events { get; init; }

    /// <summary>How many of the events are kept whatever becomes of the command.</summary>
    public int KeptEvents { get; init; }

    /// <summary>Its entries in the undo logs, by table, cell and accumulator; <c>null</c> where it wrote nothing yet.</summary>
    public WaitingEntries?[]? Entries { get; init; }
}
