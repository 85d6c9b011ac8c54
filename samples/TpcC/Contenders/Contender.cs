namespace TpcC;

/// <summary>A company in one of the ways to keep it, with rows of its own.</summary>
internal abstract class Contender(string name)
{
    /// <summary>The answer to a transaction that was rolled back.</summary>
    public const long RolledBack = -1;

    private long _answers;

    public string Name => name;

    /// <summary>Whether it takes the requests in their order, so that its rows and answers can be compared with another's.</summary>
    public virtual bool IsDeterministic => true;

    /// <summary>The answers to all requests so far, folded into one number.</summary>
    public long Answers => _answers;

    /// <summary>How many orders were entered so far.</summary>
    public abstract long NewOrders { get; }

    /// <summary>Carries the requests out.</summary>
    /// <returns>The time it took.</returns>
    public abstract TimeSpan Run(IReadOnlyList<RequestList> requests);

    /// <summary>Its rows.</summary>
    public abstract Rows ToRows();

    protected void Fold(ReadOnlySpan<long> answers)
    {
        foreach (var answer in answers)
            _answers = unchecked((_answers * 31) + answer);
    }
}
