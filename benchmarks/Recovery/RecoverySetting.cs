namespace Stepwright.Benchmarks.Recovery;

/// <summary>How a workload is run.</summary>
/// <param name="Recovery">What becomes of corrections.</param>
/// <param name="Workers">How many workers there may be.</param>
internal sealed record RecoverySetting(Stepwright.Recovery Recovery, int Workers)
{
    public Atomicity Atomicity { get; init; } = Atomicity.Command;

    /// <summary>The commands of a batch.</summary>
    public required int Commands { get; init; }

    public required int Batches { get; init; }

    /// <summary>Whether batches are cancelled while they run.</summary>
    public bool Cancels { get; init; }

    /// <summary>Whether what the services answer is recorded, and each batch replayed from it on another market.</summary>
    public bool Replays { get; init; }

    public override string ToString() => string.Concat(
        Recovery == Stepwright.Recovery.Apply ? "apply" : "suggest",
        Workers == 1 ? ", 1 worker" : $", {Workers} workers",
        Commands == 1 ? ", one by one" : "",
        Atomicity == Atomicity.Batch ? $", all or none of {Commands}" : "",
        Cancels ? ", cancelled" : "",
        Replays ? ", replayed" : "");
}
