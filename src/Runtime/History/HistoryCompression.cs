namespace Stepwright;

/// <summary>When a history encodes and compresses its older batches.</summary>
public enum HistoryCompression
{
    /// <summary>On a thread of the pool, while batches go on.</summary>
    Background,

    /// <summary>On the thread that runs the batches, right after the one with which enough has come together.</summary>
    BetweenBatches,

    /// <summary>Never: they are kept as they are.</summary>
    None,
}
