namespace Stepwright;

/// <summary>What a history drops first when it has grown too large.</summary>
public enum HistoryDrop
{
    /// <summary>The oldest batches: they cannot be undone any more.</summary>
    Oldest,

    /// <summary>Batches that were undone, those first that were undone first; then the oldest ones.</summary>
    Redo,
}
