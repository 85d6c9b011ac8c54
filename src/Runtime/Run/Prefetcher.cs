using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// Keeps ahead of who goes through the commands of a batch, so that the rows of large tables are in the cache when their turn comes:
/// in a first round where to find them is fetched, in a second one they are.
/// </summary>
internal sealed class Prefetcher(IDispatch dispatch, StateAccess access)
{
    /// <summary>How many commands are looked at together.</summary>
    public const int Stride = 4;

    private Batch _batch = null!;
    private BatchEntry[] _entries = [];
    private int _count;
    private int _found;
    private int _fetched;

    /// <summary>Whether it has anything to do in this batch.</summary>
    public bool IsOn { get; private set; }

    public void Begin(Batch batch, int first)
    {
        IsOn = access.Prefetches;
        if (!IsOn)
            return;
        _batch = batch;
        _entries = batch.EntryArray;
        _count = batch.Count;
        _found = _fetched = first;
    }

    public void End()
    {
        _batch = null!;
        _entries = [];
    }

    /// <summary>Goes as far ahead of a command as it should.</summary>
    public void Advance(int command) => Advance(command + (3 * Stride), command + (2 * Stride), _count);

    /// <summary>Looks one command ahead, and another one further: the next ones, whoever may come to run them.</summary>
    public void Advance(int next, int end)
    {
        _found = Math.Max(_found, next);
        _fetched = Math.Max(_fetched, next);
        Advance(next + 2, next + 1, end);
    }

    private void Advance(int toFind, int toFetch, int end)
    {
        try
        {
            for (var last = Math.Min(end, toFind); _found < last; _found++)
                dispatch.Prefetch(_batch, access, _entries[_found], rows: false);
            for (var last = Math.Min(end, toFetch); _fetched < last; _fetched++)
                dispatch.Prefetch(_batch, access, _entries[_fetched], rows: true);
        }
#pragma warning disable CA1031 // What a key throws here it throws again when its command's turn comes, and fails that command then.
        catch (Exception)
#pragma warning restore CA1031
        {
            IsOn = false;
        }
    }
}
