namespace Stepwright;

/// <summary>How much history an executor keeps, and how. The defaults keep what 64 MiB hold.</summary>
public sealed class HistoryOptions
{
    /// <summary>The most memory that the history takes, in bytes; what rows refer to counts where it is encoded. At least 1; by default 64 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public long MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 64 * 1024 * 1024;

    /// <summary>The most batches that can be undone, at least 1; by default as many as <see cref="MaxBytes"/> has room for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public long MaxBatches
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = long.MaxValue;

    /// <summary>What stays as it is in the undo logs, in bytes. For tests.</summary>
    internal long RawBytes { get; init; } = 512 * 1024;

    /// <summary>What is dropped first where <see cref="MaxBytes"/> is too little.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public HistoryDrop Drop
    {
        get;
        init
        {
            if (!Enum.IsDefined(value))
                throw new ArgumentOutOfRangeException(nameof(value), value, "Use HistoryDrop.Oldest or HistoryDrop.Redo.");
            field = value;
        }
    }

    /// <summary>Whether older batches are encoded and compressed, and when; by default on a thread of the pool.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public HistoryCompression Compression
    {
        get;
        init
        {
            if (!Enum.IsDefined(value))
                throw new ArgumentOutOfRangeException(nameof(value), value, "Use HistoryCompression.Background, BetweenBatches or None.");
            field = value;
        }
    }
}
