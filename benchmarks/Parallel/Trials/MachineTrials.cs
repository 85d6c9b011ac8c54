using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Parallel.Trials;

/// <summary>
/// What the machine itself gives: the same computing on threads that have nothing to do with each other. No trial can be
/// expected to do better; where this is much less than the number of threads, the machine is busy and the rest says little.
/// </summary>
internal static class MachineTrials
{
    private const int Pieces = 4;
    private static readonly TimeSpan Piece = TimeSpan.FromMilliseconds(10);

    public static IEnumerable<Trial> Create() =>
    [
        new("machine/threads", "no executor: 4 times 10 ms of computing, shared among plain threads")
        {
            Prepare = workers => new Contender(new Workload(Pieces, () => Run(workers))),
        },
    ];

    private static void Run(int workers)
    {
        var others = new Thread[workers - 1];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(() => Compute(Pieces / workers));
            others[i].Start();
        }

        Compute(Pieces / workers);
        foreach (var other in others)
            other.Join();
    }

    private static void Compute(int pieces)
    {
        var value = 1UL;
        for (var i = 0; i < pieces; i++)
            value = Computation.Run(value, Computation.RoundsOf(Piece));
        GC.KeepAlive(value);
    }
}
