using Stepwright.Benchmarks.Measuring;
using Stepwright.Benchmarks.Planning;

namespace Stepwright.Benchmarks.Parallel.Trials;

/// <summary>One side of a trial: an executor with its number of workers, and the batches that it runs.</summary>
internal sealed class Contender : IDisposable
{
    private readonly IDisposable? _owner;

    public Contender(Workload workload, IDisposable? owner = null)
    {
        Workload = workload;
        _owner = owner;
    }

    public Workload Workload { get; }

    /// <summary>Records how the first batch is planned; <c>null</c> where nothing ever is.</summary>
    public IPlanRecorder? Recorder { get; private init; }

    /// <summary>The options of a side that may use a number of workers.</summary>
    public static ExecutorOptions Options(int workers) => new() { MaxDegreeOfParallelism = workers, Seed = 1 };

    /// <summary>A side that runs filled batches of one size by turns, every command of which must commit.</summary>
    public static Contender Of<TState>(Executor<TState> executor, params Batch[] batches)
        where TState : class => Of(executor, mostFailed: 0, batches);

    /// <summary>A side that runs filled batches of one size by turns, of whose commands at most a share may fail.</summary>
    public static Contender Of<TState>(Executor<TState> executor, double mostFailed, params Batch[] batches)
        where TState : class
    {
        // So that none allocates its outcomes when it is measured.
        foreach (var batch in batches)
            Run(executor, batch, mostFailed);
        var next = 0;
        var workload = new Workload(batches[0].Count, () =>
        {
            Run(executor, batches[next], mostFailed);
            next = (next + 1) % batches.Length;
        });
        return new Contender(workload, executor)
        {
            Recorder = executor.Options.MaxDegreeOfParallelism > 1 ? new PlanRecorder<TState>(executor, batches[0]) : null,
        };
    }

    public void Dispose() => _owner?.Dispose();

    private static void Run<TState>(Executor<TState> executor, Batch batch, double mostFailed)
        where TState : class
    {
        var result = executor.Execute(batch);
        if (!result.IsCommitted || batch.Count - result.Committed > mostFailed * batch.Count)
            throw new InvalidOperationException($"{batch.Count - result.Committed} of {batch.Count} commands did not commit; a trial measures committed ones.");
    }
}
