namespace Stepwright;

/// <summary>What holds for all commands of one run.</summary>
/// <param name="Atomicity">What is undone when a command fails.</param>
/// <param name="Now">When the batch began.</param>
/// <param name="Seed">What random numbers and GUIDs of its commands are derived from.</param>
/// <param name="KeepsLog">Whether the undo log outlives the batch, for its diff.</param>
/// <param name="Token">What cancels the batch.</param>
internal readonly record struct RunSettings(Atomicity Atomicity, DateTimeOffset Now, ulong Seed, bool KeepsLog, CancellationToken Token)
{
    /// <summary>Whether commands of a planned batch may have to be undone because an earlier one runs anew, or wait.</summary>
    public bool MayRewind { get; init; }

    /// <summary>What the asynchronous steps share; <c>null</c> where the batch has none.</summary>
    public BatchEffects? Effects { get; init; }

    /// <summary>Whether the entries of finished commands stay in the undo log.</summary>
    public bool Keep => KeepsLog || Atomicity == Atomicity.Batch || Token.CanBeCanceled || MayRewind;
}
