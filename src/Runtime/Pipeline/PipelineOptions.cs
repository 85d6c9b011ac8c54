namespace Stepwright;

/// <summary>How a pipeline forms its batches and what it does when it is full or ends. The defaults suit most.</summary>
public sealed class PipelineOptions
{
    private static readonly TimeSpan OldestAge = TimeSpan.FromDays(1);

    /// <summary>The most commands of a batch, at least 1: a batch of so many starts at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxBatchSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 8_192;

    /// <summary>
    /// How long the first command of a batch waits for others, at most a day: a batch so old starts whatever its size. Zero
    /// starts a batch as soon as the one before it has ended.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or more than a day.</exception>
    public TimeSpan MaxBatchAge
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, OldestAge);
            field = value;
        }
    } = TimeSpan.FromMicroseconds(200);

    /// <summary>How many submissions may be queued, at least 1; <see cref="WhenFull"/> says what becomes of more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Capacity
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 65_536;

    /// <summary>What becomes of a submission when <see cref="Capacity"/> are queued; by default it waits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public PipelineFullMode WhenFull
    {
        get;
        init
        {
            if (!Enum.IsDefined(value))
                throw new ArgumentOutOfRangeException(nameof(value), value, "Use PipelineFullMode.Wait or PipelineFullMode.Reject.");
            field = value;
        }
    }

    /// <summary>What becomes of queued submissions when the pipeline is disposed; by default they run.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public PipelineDisposal OnDispose
    {
        get;
        init
        {
            if (!Enum.IsDefined(value))
                throw new ArgumentOutOfRangeException(nameof(value), value, "Use PipelineDisposal.Drain or PipelineDisposal.Abort.");
            field = value;
        }
    }

    /// <summary>The clock of <see cref="MaxBatchAge"/>; by default the system's. <see cref="StepContext.Now"/> has its own, the executor's.</summary>
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
