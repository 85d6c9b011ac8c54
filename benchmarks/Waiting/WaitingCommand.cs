using System.Diagnostics;
using System.Globalization;
using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Waiting;

/// <summary>What it costs that commands wait: the time of a few, and the threads and bytes of many.</summary>
internal static class WaitingCommand
{
    public const string Name = "waiting";
    public const string QuickOption = "--quick";

    private const int Together = 4;
    private const int Milliseconds = 50;
    private const double LeastSpeedUp = 3.9;
    private const int Rounds = 21;
    private const int QuickRounds = 5;
    private const int Many = 10_000;
    private const int QuickMany = 1_000;
    private const int Samples = 5;
    private const int MostBytes = 1_024;
    private const int DelayMilliseconds = 4_000;

    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is not ([] or [QuickOption]))
        {
            Console.Error.WriteLine($"'{Name}' takes nothing but {QuickOption}.");
            return ExitCodes.BadUsage;
        }

        var isQuick = arguments.Length > 0;
        var isMet = true;
        Console.WriteLine($"{Together} commands that wait {Milliseconds} ms each, in {Together} batches and in one:");
        foreach (var workers in new[] { 1, Environment.ProcessorCount }.Distinct())
        {
            isMet &= MeasureSpeedUp(workers, isQuick ? QuickRounds : Rounds, corrects: false);
            isMet &= MeasureSpeedUp(workers, isQuick ? QuickRounds : Rounds, corrects: true);
        }

        var commands = isQuick ? QuickMany : Many;
        Console.WriteLine();
        Console.WriteLine(Invariant($"{commands:N0} commands that wait at once, the median of {Samples} batches:"));
        foreach (var workers in new[] { 1, Environment.ProcessorCount }.Distinct())
        {
            isMet &= MeasureMany("one task for all", workers, commands, writesBefore: true, static release => _ => release);
            isMet &= MeasureMany("... no row written before", workers, commands, writesBefore: false, static release => _ => release);
            isMet &= MeasureMany("an async method each", workers, commands, writesBefore: true, static release => _ => AwaitAsync(release));
        }

        isMet &= MeasureMany($"Task.Delay({DelayMilliseconds})", Environment.ProcessorCount, commands, writesBefore: true, static _ => static token => Task.Delay(DelayMilliseconds, token));
        Console.WriteLine();
        Console.WriteLine(isMet ? "All targets are met." : "Missed.");
        return isMet ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static bool MeasureSpeedUp(int workers, int rounds, bool corrects)
    {
        var rests = new Rests { Rest = static token => Task.Delay(Milliseconds, token) };
        using var executor = CreateExecutor(rests, workers, Together);
        var together = executor.CreateBatch();
        var alone = new LoungeBatch[Together];
        if (corrects)
            together.Add(new Sit(new GuestId(0), Chairs: 2));
        for (var i = 0; i < Together; i++)
        {
            together.Add(new Visit(new GuestId(i)));
            alone[i] = executor.CreateBatch();
            alone[i].Add(new Visit(new GuestId(i)));
        }

        // The first batches are compiled while they run.
        Execute(executor, together);
        Execute(executor, alone);
        List<double> serial = [], concurrent = [];
        for (var round = 0; round < rounds; round++)
        {
            serial.Add(MillisecondsOf(() => Execute(executor, alone)));
            concurrent.Add(MillisecondsOf(() => Execute(executor, together)));
        }

        var speedUp = Spread.Of(serial.Zip(concurrent, static (one, other) => one / other));
        var isMet = speedUp.Median >= LeastSpeedUp;
        Console.WriteLine(Invariant(
            $"  {Workers(workers),-10} {Spread.Of(serial).Median,7:0.0} ms and {Spread.Of(concurrent).Median:0.0} ms: {speedUp.Median:0.00}x ({speedUp.Lower:0.00} .. {speedUp.Upper:0.00}), target {LeastSpeedUp}: {Verdict(isMet)}{(corrects ? ", behind a command that is corrected" : "")}"));
        return isMet;
    }

    private static bool MeasureMany(string name, int workers, int commands, bool writesBefore, Func<Task, Func<CancellationToken, Task>> rest)
    {
        var rests = new Rests();
        using var executor = CreateExecutor(rests, workers, commands);
        var batch = executor.CreateBatch();
        for (var i = 0; i < commands; i++)
        {
            if (writesBefore)
                batch.Add(new Visit(new GuestId(i)));
            else
                batch.Add(new Call(new GuestId(i)));
        }

        // What is kept from batch to batch is there after the first ones.
        Measure(executor, batch, rests, commands, rest);
        Measure(executor, batch, rests, commands, rest);
        var samples = Enumerable.Range(0, Samples).Select(_ => Measure(executor, batch, rests, commands, rest)).ToList();
        var own = Spread.Of(samples.Select(_ => BytesOfSteps(commands, rest)));
        var (allocated, live) = (Spread.Of(samples.Select(static sample => sample.Allocated)).Median, Spread.Of(samples.Select(static sample => sample.Live)).Median);
        var (before, during) = (samples.Max(static sample => sample.ThreadsBefore), samples.Max(static sample => sample.ThreadsDuring));

        // The pool and the timer may add a few for reasons of their own; not one for each command.
        var isMet = live <= MostBytes && allocated <= MostBytes && during <= before + Environment.ProcessorCount + 2;
        Console.WriteLine(Invariant(
            $"  {Workers(workers),-10} {name,-26} {allocated,5:0} B allocated, {live,5:0} B live each, {own.Median,4:0} B of them the step's own task; {before} threads before, {during} meanwhile: {Verdict(isMet)}"));
        return isMet;
    }

    private static (double Allocated, double Live, int ThreadsBefore, int ThreadsDuring) Measure(
        LoungeExecutor executor, LoungeBatch batch, Rests rests, int commands, Func<Task, Func<CancellationToken, Task>> rest)
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        rests.Reset();
        rests.Rest = rest(release.Task);
        using var started = new ManualResetEventSlim();
        var running = new Thread(() =>
        {
            started.Set();
            Execute(executor, batch);
        });
        var threadsBefore = ThreadCount();
        var live = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        running.Start();
        started.Wait();
        while (rests.Waiting < commands)
            Thread.Sleep(1);

        // The last one is still on its way from the worker.
        Thread.Sleep(20);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var threadsDuring = ThreadCount();
        live = GC.GetTotalMemory(forceFullCollection: true) - live;
        release.SetResult();
        running.Join();
        return ((double)allocated / commands, (double)live / commands, threadsBefore, threadsDuring - 1);
    }

    private static double BytesOfSteps(int commands, Func<Task, Func<CancellationToken, Task>> rest)
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = rest(release.Task);
        var tasks = new Task[commands];
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < commands; i++)
            tasks[i] = start(CancellationToken.None);
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        release.SetResult();
        Task.WaitAll(tasks);
        return (double)bytes / commands;
    }

    private static async Task AwaitAsync(Task release) => await release.ConfigureAwait(false);

    private static LoungeExecutor CreateExecutor(Rests rests, int workers, int guests)
    {
        var lounge = new Lounge();
        for (var i = 0; i < guests; i++)
            lounge.Guests.Add(new GuestId(i), default);
        return new LoungeExecutor(lounge, new ExecutorOptions { MaxDegreeOfParallelism = workers, Services = rests, Recovery = Stepwright.Recovery.Apply });
    }

    private static void Execute(LoungeExecutor executor, params ReadOnlySpan<LoungeBatch> batches)
    {
        foreach (var batch in batches)
        {
            if (executor.Execute(batch).Committed != batch.Count)
                throw new InvalidOperationException("A command that only waits has failed.");
        }
    }

    private static int ThreadCount()
    {
        using var process = Process.GetCurrentProcess();
        return process.Threads.Count;
    }

    private static double MillisecondsOf(Action act)
    {
        var started = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static string Workers(int workers) => workers == 1 ? "1 worker" : $"{workers} workers";

    private static string Verdict(bool isMet) => isMet ? "met" : "missed";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
