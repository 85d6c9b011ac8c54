namespace Stepwright.Simulation;

/// <summary>
/// What happens outside of the state in a while: when a schedule says so, where one plays; on a thread of the pool where batches run on threads; at once
/// where the thread that asks would wait for it.
/// </summary>
internal sealed class Later
{
    private readonly List<Action> _pending = [];

    /// <summary>Whether a schedule plays, which gets to everything that is pending.</summary>
    public bool IsPlayed { get; set; }

    /// <summary>Whether threads of the pool get to it.</summary>
    public bool IsOnThreads { get; init; }

    /// <summary>How much is pending.</summary>
    public int Count => _pending.Count;

    /// <summary>How often something was put off until a schedule got to it.</summary>
    public long PutOff { get; private set; }

    /// <summary>Has something happen.</summary>
    public void Add(Action happening)
    {
        if (IsPlayed)
        {
            PutOff++;
            _pending.Add(happening);
        }
        else if (IsOnThreads)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static happening => happening(), happening, preferLocal: false);
        }
        else
        {
            happening();
        }
    }

    /// <summary>Has it not happen.</summary>
    public void Remove(Action happening) => _pending.Remove(happening);

    /// <summary>Gets to one of those that are pending: what waits for it goes on at once.</summary>
    public void Happen(Dice dice)
    {
        var place = dice.Next(0, _pending.Count);
        var happening = _pending[place];
        _pending.RemoveAt(place);
        happening();
    }

    /// <summary>A task that ends then, or as soon as it is cancelled.</summary>
    public async Task WaitAsync(CancellationToken token)
    {
        // What waits goes on within the call that ends it, so that no other thread takes part.
        var source = new TaskCompletionSource();
        Action happening = () => source.TrySetResult();
        Add(happening);
        using (token.UnsafeRegister(Cancel, null))
            await source.Task.ConfigureAwait(false);

        void Cancel(object? _)
        {
            Remove(happening);
            source.TrySetCanceled(token);
        }
    }
}
