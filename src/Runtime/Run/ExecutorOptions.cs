namespace Stepwright;

/// <summary>How an executor runs its batches. The defaults suit most.</summary>
public sealed class ExecutorOptions
{
    private IServiceProvider? _services;

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

    /// <summary>What becomes of the correction of a failed command; by default it is suggested.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public Recovery Recovery
    {
        get;
        init
        {
            if (!Enum.IsDefined(value))
                throw new ArgumentOutOfRangeException(nameof(value), value, "Use Recovery.Suggest or Recovery.Apply.");
            field = value;
        }
    }

    /// <summary>How many corrections of one command are run, one after another, before it fails; at least 1. Only with <see cref="Recovery.Apply"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int RecoveryAttempts
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 3;

    /// <summary>Where the <see cref="ServiceAttribute"/> parameters of asynchronous steps come from.</summary>
    public IServiceProvider? Services
    {
        get => _services;
        init => _services = value;
    }

    /// <summary>Whether what asynchronous steps return is recorded, so that a batch can be run again exactly, without calling them.</summary>
    public bool RecordEffects { get; init; }

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

    /// <summary>These options with other services.</summary>
    /// <param name="services">Where <see cref="ServiceAttribute"/> parameters come from.</param>
    /// <returns>A copy.</returns>
    public ExecutorOptions WithServices(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var copy = (ExecutorOptions)MemberwiseClone();
        copy._services = services;
        return copy;
    }
}
