namespace Stepwright.Simulation;

public enum Trouble
{
    None,

    /// <summary>An answer that it fails.</summary>
    Declined,

    /// <summary>An answer that it is to be asked again.</summary>
    Busy,

    /// <summary>It throws without having done anything.</summary>
    Throws,

    /// <summary>It has done it, and throws.</summary>
    ThrowsAfter,
}

/// <summary>What a command asks of the outside, and what comes of that.</summary>
/// <param name="Number">Its own among those of a scenario; those of one command follow each other.</param>
/// <param name="Trouble">What goes wrong.</param>
/// <param name="Times">In how many attempts; a decline is for good.</param>
/// <param name="IsAtOnce">Whether it is answered at once.</param>
/// <param name="HeedsToken">Whether it is given up where the batch is cancelled.</param>
/// <param name="FailedReleases">How often taking it back fails.</param>
public readonly record struct Request(int Number, Trouble Trouble, int Times, bool IsAtOnce, bool HeedsToken, int FailedReleases)
{
    /// <summary>From how many numbers each command takes its own.</summary>
    public const int NumbersOfCommand = 100;

    /// <summary>The command that makes it, among those of a scenario.</summary>
    public int Command => Number / NumbersOfCommand;

    /// <summary>Whether it cannot be taken back.</summary>
    public bool IsLost => FailedReleases >= OutsideAttempts.Releases;
}
