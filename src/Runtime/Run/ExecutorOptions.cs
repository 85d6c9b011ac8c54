namespace Stepwright;

/// <summary>How an executor runs its batches. The defaults suit most.</summary>
public sealed class ExecutorOptions
{
    /// <summary>The most cores a batch may use, at least 1; by default the number of processors. The result never depends on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxDegreeOfParallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>What is undone when a command fails; by default that command.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public Atomicity Atomicity
    {
        get;
        init
        {
            if (!Enum.IsDefined(value))
                throw new ArgumentOutOfRangeException(nameof(value), value, "Use Atomicity.Command or Atomicity.Batch.");
            field = value;
        }
    }

    /// <summary>
    /// The seed of <see cref="StepContext.Random"/> and <see cref="StepContext.NewGuid"/>; the same seed and batches give the
    /// same values. By default each executor draws one, which its <c>Seed</c> property tells.
    /// </summary>
    public long? Seed { get; init; }

    /// <summary>
    /// Whether the result of a batch has a <see cref="BatchResult.Diff"/>; it does by default. Without, the before-images of a command
    /// are dropped as soon as it stands, which saves up to a tenth of the time of commands that do next to nothing.
    /// </summary>
    public bool KeepsDiffs { get; init; } = true;

    /// <summary>How much history the executor keeps, so that batches can be undone; by default none, which costs nothing.</summary>
    public HistoryOptions? History { get; init; }

    /// <summary>The clock of <see cref="StepContext.Now"/>; by default the system's.</summary>
    /// <exception cref="ArgumentNullException">The value is <c>null</c>.</exception>
    public TimeProvider TimeProvider
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;
}
