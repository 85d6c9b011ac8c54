namespace Stepwright.Simulation;

/// <summary>What trials went through.</summary>
internal sealed class Tally
{
    public long Cases { get; set; }

    public long Batches { get; set; }

    public long Commands { get; set; }

    /// <summary>How many commands stood up to the last of their batch that was planned.</summary>
    public long Planned { get; set; }

    public long Modelled { get; set; }

    /// <summary>How many cases had preempted workers.</summary>
    public long Preemptive { get; set; }

    /// <summary>How many cases kept a history.</summary>
    public long Retraced { get; set; }

    /// <summary>How often a history was gone back or forth.</summary>
    public long Moves { get; set; }

    /// <summary>How many batches ran while snapshots were alive.</summary>
    public long Watched { get; set; }

    public long HandOvers { get; set; }

    /// <summary>How often something outside was put off until the schedule got to it.</summary>
    public long PutOff { get; set; }

    /// <summary>How many commands stand corrected.</summary>
    public long Recovered { get; set; }

    /// <summary>How many effects outside could not be taken back.</summary>
    public long Lost { get; set; }

    public long Cancellations { get; set; }

    public long Undone { get; set; }

    /// <summary>How many cases were played by each pattern.</summary>
    public SortedDictionary<string, long> Schedules { get; } = new(StringComparer.Ordinal);

    /// <summary>How many commands failed, by the code of the failure.</summary>
    public SortedDictionary<string, long> Failures { get; } = new(StringComparer.Ordinal);

    public static void Count(SortedDictionary<string, long> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;
}
