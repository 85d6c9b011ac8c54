namespace Stepwright;

/// <summary>What holds for all commands of one run.</summary>
/// <param name="Atomicity">What is undone when a command fails.</param>
/// <param name="Now">When the batch began.</param>
/// <param name="Seed">What random numbers and GUIDs of its commands are derived from.</param>
/// <param name="Token">What cancels the batch.</param>
internal readonly record struct RunSettings(Atomicity Atomicity, DateTimeOffset Now, ulong Seed, CancellationToken Token)
{
    /// <summary>Whether finished commands may still be undone.</summary>
    public bool Keep => Atomicity == Atomicity.Batch || Token.CanBeCanceled;
}
