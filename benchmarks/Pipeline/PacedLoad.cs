using System.Collections.Concurrent;
using System.Diagnostics;
using Stepwright.Benchmarks.Banking;

namespace Stepwright.Benchmarks.Pipeline;

/// <summary>Threads that submit transfers at a given rate; one submission of many is awaited by a method of its own, and timed.</summary>
internal sealed class PacedLoad(BankPipeline pipeline, double commandsPerSecond)
{
    private const int SampleEvery = 64;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    private readonly Transfer[] _transfers = Transfers.Create(BankWorkloads.Commands, BankWorkloads.Accounts);
    private readonly ConcurrentBag<double> _latencies = [];

    /// <summary>The rate of the last run.</summary>
    public double CommandsPerSecond { get; private set; }

    /// <summary>Submits for two seconds.</summary>
    /// <returns>The milliseconds from submission to outcome of those that were timed.</returns>
    public double[] Run()
    {
        _latencies.Clear();
        long submitted = 0;
        var submitters = new Thread[SubmitterLoad.Submitters];
        for (var i = 0; i < submitters.Length; i++)
        {
            var first = i * (_transfers.Length / submitters.Length);
            submitters[i] = new Thread(() => Interlocked.Add(ref submitted, Submit(first)));
        }

        var start = Stopwatch.GetTimestamp();
        foreach (var submitter in submitters)
            submitter.Start();
        foreach (var submitter in submitters)
            submitter.Join();
        CommandsPerSecond = submitted / Stopwatch.GetElapsedTime(start).TotalSeconds;
        return [.. _latencies];
    }

    private int Submit(int first)
    {
        var rate = commandsPerSecond / SubmitterLoad.Submitters;
        var window = new ValueTask<CommandOutcome>[16 * SubmitterLoad.Window];
        var samples = new List<Task>();
        var start = Stopwatch.GetTimestamp();
        var count = 0;
        while (Stopwatch.GetElapsedTime(start) is var elapsed && elapsed < Duration)
        {
            for (var due = (int)(elapsed.TotalSeconds * rate); count < due; count++)
            {
                var transfer = _transfers[(first + count) % _transfers.Length];
                if (count % SampleEvery == 0)
                {
                    samples.Add(TimeAsync(transfer));
                    continue;
                }

                // An outcome that is not taken costs its submission the way back to the pool.
                ref var place = ref window[count % window.Length];
                if (count >= window.Length)
                    Take(place);
                place = pipeline.SubmitAsync(transfer);
            }

            // A millisecond: submitters that spin would take the processors from what they measure.
            Thread.Sleep(1);
        }

        Task.WaitAll(samples);
        for (var i = Math.Max(0, count - window.Length); i < count; i++)
        {
            if (i % SampleEvery != 0)
                Take(window[i % window.Length]);
        }

        return count;
    }

    private static void Take(ValueTask<CommandOutcome> submitted)
    {
        if (!submitted.IsCompleted)
            submitted.AsTask().Wait();
        else
            submitted.GetAwaiter().GetResult();
    }

    private async Task TimeAsync(Transfer transfer)
    {
        var start = Stopwatch.GetTimestamp();
        await pipeline.SubmitAsync(transfer).ConfigureAwait(false);
        _latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}
