using Stepwright;

namespace Booking;

/// <summary>What became of the commands of a run.</summary>
internal sealed class OutcomeCounts
{
    private readonly SortedDictionary<CommandStatus, int> _statuses = [];
    private readonly SortedDictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _recovered = new(StringComparer.Ordinal);

    /// <summary>The number of commands, by status.</summary>
    public IReadOnlyDictionary<CommandStatus, int> Statuses => _statuses;

    /// <summary>The number of commands that failed, by code.</summary>
    public IReadOnlyDictionary<string, int> Codes => _codes;

    /// <summary>The number of commands that stand corrected, by the code of what was wrong.</summary>
    public IReadOnlyDictionary<string, int> Recovered => _recovered;

    /// <summary>How many compensations failed.</summary>
    public int CompensationFailures { get; private set; }

    public void Add(in CommandOutcome outcome)
    {
        Increment(_statuses, outcome.Status);
        if (outcome.Failure is { } failure)
            Increment(_codes, failure.Code);
        if (outcome.RecoveredFrom is { } recovered)
            Increment(_recovered, recovered.Code);
        CompensationFailures += outcome.CompensationFailures.Count;
    }

    private static void Increment<TKey>(SortedDictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
