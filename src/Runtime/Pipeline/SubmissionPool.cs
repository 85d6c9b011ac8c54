using System.Runtime.CompilerServices;

namespace Stepwright;

/// <summary>
/// Submissions to use again. Every thread keeps up to two chains of them, so that it seldom takes the lock, and what one thread
/// submits and another awaits wanders back in whole chains: the magazines of Bonwick and Adams, "Magazines and Vmem", 2001.
/// </summary>
internal static class SubmissionPool<TSubmission>
    where TSubmission : Submission, new()
{
    private const int ChainLength = 64;

    // As many as the queue of a pipeline holds by default.
    private const int MaxChains = 1_024;

    private static readonly Lock Gate = new();
    private static readonly TSubmission?[] Chains = new TSubmission?[MaxChains];
    private static int _chainCount;

    [ThreadStatic]
    private static Cache? _cache;

    public static TSubmission Rent()
    {
        var cache = _cache ??= new Cache();
        if (cache.Count == 0 && !Refill(cache))
            return new TSubmission();
        var submission = cache.Head!;
        cache.Head = Unsafe.As<TSubmission?>(submission.Next);
        cache.Count--;
        submission.Next = null;
        return submission;
    }

    public static void Return(TSubmission submission)
    {
        var cache = _cache ??= new Cache();
        if (cache.Count == ChainLength)
            PutAside(cache);
        submission.Next = cache.Head;
        cache.Head = submission;
        cache.Count++;
    }

    private static bool Refill(Cache cache)
    {
        if (cache.Spare is { } spare)
        {
            cache.Spare = null;
            cache.Head = spare;
        }
        else
        {
            lock (Gate)
            {
                if (_chainCount == 0)
                    return false;
                cache.Head = Chains[--_chainCount];
                Chains[_chainCount] = null;
            }
        }

        cache.Count = ChainLength;
        return true;
    }

    private static void PutAside(Cache cache)
    {
        if (cache.Spare is { } spare)
        {
            lock (Gate)
            {
                if (_chainCount < MaxChains)
                    Chains[_chainCount++] = spare;
            }
        }

        cache.Spare = cache.Head;
        cache.Head = null;
        cache.Count = 0;
    }

    private sealed class Cache
    {
        public TSubmission? Head;
        public int Count;
        public TSubmission? Spare;
    }
}
