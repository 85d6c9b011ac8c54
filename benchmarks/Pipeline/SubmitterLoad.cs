using System.Diagnostics;
using Stepwright.Benchmarks.Banking;

namespace Stepwright.Benchmarks.Pipeline;

/// <summary>Threads that submit transfers as fast as they can, each with a window of outstanding ones.</summary>
internal sealed class SubmitterLoad : IDisposable
{
    public const int Submitters = 8;
    public const int Window = 1_024;

    private const int CommandsOfARun = 2_000_000;
    private const int CommandsOfASubmitter = CommandsOfARun / Submitters;

    private readonly BatchCounter _batches = new();
    private readonly Transfer[] _transfers = Transfers.Create(BankWorkloads.Commands, BankWorkloads.Accounts);

    private readonly BankExecutor _executor;

    /// <param name="workers">How many workers the executor may use.</param>
    public SubmitterLoad(int workers)
    {
        _executor = new BankExecutor(
            Bank.WithAccounts(BankWorkloads.Accounts), new ExecutorOptions { TimeProvider = _batches, MaxDegreeOfParallelism = workers });
        Pipeline = _executor.CreatePipeline();
    }

    public BankPipeline Pipeline { get; }

    public SubmitterRun Run()
    {
        var submitters = new Thread[Submitters];
        using var ready = new CountdownEvent(Submitters);
        using var go = new ManualResetEventSlim();
        for (var i = 0; i < Submitters; i++)
        {
            var first = i * (_transfers.Length / Submitters);
            submitters[i] = new Thread(() =>
            {
                using var submitter = new Submitter(Pipeline, _transfers, first);
                ready.Signal();
                go.Wait();
                submitter.Submit(CommandsOfASubmitter);
            });
            submitters[i].Start();
        }

        ready.Wait();
        var batches = _batches.Count;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        go.Set();
        foreach (var submitter in submitters)
            submitter.Join();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        return new SubmitterRun(CommandsOfARun / seconds, CommandsOfARun / (double)(_batches.Count - batches), bytes / (double)CommandsOfARun);
    }

    public void Dispose()
    {
        Pipeline.DisposeAsync().AsTask().Wait();
        _executor.Dispose();
    }
}
