using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Diffs;

/// <summary>
/// What diffs and history cost against the other ways to remember what was: a copy of the state as JSON, a copy of its dictionary, and an
/// immutable dictionary.
/// </summary>
internal static class DiffsCommand
{
    public const string Name = "diffs";
    public const string QuickOption = "--quick";

    private const int Steps = 50;
    private const int Rounds = 401;
    private const int QuickRounds = 101;
    private const int CopyRounds = 3;
    private const int WarmUps = 20_000;
    private const int HistorySamples = 201;
    private const int BatchesOfASample = 50;
    private const int LongHistory = 100_000;
    private const int Writes = 10;
    private const int LongHistoryItems = 10_000;

    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is not ([] or [QuickOption]))
        {
            Console.Error.WriteLine($"'{Name}' takes nothing but {QuickOption}.");
            return ExitCodes.BadUsage;
        }

        var isQuick = arguments.Length > 0;

        // The compiler compiles in the background, and some of it only after it has seen a while of running.
        Console.WriteLine("warming up");
        MeasureCommand(1_000, QuickRounds);
        foreach (var items in isQuick ? [1_000, 100_000] : new[] { 1_000, 100_000, 1_000_000 })
            MeasureCommand(items, isQuick ? QuickRounds : Rounds);
        MeasureLongHistory(isQuick ? LongHistory / 10 : LongHistory);
        return ExitCodes.Success;
    }

    private static void MeasureCommand(int items, int rounds)
    {
        Console.WriteLine(Invariant($"one command of {Steps} steps on {items:N0} rows of 10 fields"));
        var depot = Depot.WithItems(items);
        using var executor = new DepotExecutor(depot, new ExecutorOptions { MaxDegreeOfParallelism = 1, History = new HistoryOptions() });
        var commands = Counts.Create(rounds, Steps, items);
        var batches = Counts.Batches(executor, commands);
        var immutable = depot.Items.ToImmutableDictionary();
        var output = new ArrayBufferWriter<byte>();
        List<double> forward = [], without = [], undo = [], redo = [], capture = [], encode = [], immutables = [];
        long immutableBytes = 0, captureBytes = 0, encoded = 0;
        using var plain = new DepotExecutor(Depot.WithItems(items), Serial.Options);
        var plainBatches = Counts.Batches(plain, commands);
        for (var i = 0; i < WarmUps; i++)
        {
            var batch = batches[i % rounds];
            output.ResetWrittenCount();
            executor.Execute(batch).Diff.WriteTo(output);
            executor.History.Undo();
            executor.History.Redo();
            executor.History.Undo();
            immutable = Change(immutable, commands[i % rounds]);
            plain.Execute(plainBatches[i % rounds]);
        }

        executor.History.Clear();

        for (var round = 0; round < rounds; round++)
        {
            var (batch, command) = (batches[round], commands[round]);
            BatchResult result = default;
            without.Add(Microseconds(() => plain.Execute(plainBatches[round])));
            forward.Add(Microseconds(() => result = executor.Execute(batch)));
            StateDiff? diff = null;
            var before = GC.GetAllocatedBytesForCurrentThread();
            capture.Add(Microseconds(() => diff = result.Diff));
            captureBytes += GC.GetAllocatedBytesForCurrentThread() - before;
            output.ResetWrittenCount();
            encode.Add(Microseconds(() => diff!.WriteTo(output)));
            encoded = Math.Max(encoded, output.WrittenCount);
            undo.Add(Microseconds(() => executor.History.Undo()));
            redo.Add(Microseconds(() => executor.History.Redo()));
            before = GC.GetAllocatedBytesForCurrentThread();
            immutables.Add(Microseconds(() => immutable = Change(immutable, command)));
            immutableBytes += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Line("forward", Of(without), "");
        Line("forward with history", Of(forward), "");
        MeasureHistory(executor, batches, plain, plainBatches);
        Line("undo", Of(undo), Ratio("undo / forward", undo, forward));
        Line("redo", Of(redo), "");
        Line("diff captured", Of(capture), Invariant($"{captureBytes / rounds:N0} B held"));
        Line("diff encoded", Of(encode), Invariant($"{encoded:N0} B at most"));
        Line("immutable dictionary", Of(immutables), Invariant($"{immutableBytes / rounds:N0} B held"));

        List<double> clones = [], copies = [];
        long cloneBytes = 0, copied = 0;
        for (var i = 0; i < CopyRounds; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            clones.Add(Microseconds(() => GC.KeepAlive(depot.Items.ToDictionary())));
            cloneBytes = GC.GetAllocatedBytesForCurrentThread() - before;
            copies.Add(Microseconds(() => copied = JsonSerializer.SerializeToUtf8Bytes(depot.Items.ToDictionary(row => row.Key.Value, row => row.Value), DepotJsonContext.Default.Items).Length));
        }

        Line("deep clone", Of(clones), Invariant($"{cloneBytes:N0} B held"));
        Line("full copy by STJ", Of(copies), Invariant($"{copied:N0} B encoded"));
        Console.WriteLine();
    }

    /// <summary>Several batches a sample, and what is done in the background left out: it is given the time to be done between the samples.</summary>
    private static void MeasureHistory(DepotExecutor executor, DepotBatch[] batches, DepotExecutor plain, DepotBatch[] plainBatches)
    {
        List<double> with = [], without = [];
        for (var sample = 0; sample < HistorySamples; sample++)
        {
            var first = sample * BatchesOfASample;
            if (sample % 2 == 0)
                without.Add(Microseconds(() => Execute(plain, plainBatches, first)));
            with.Add(Microseconds(() => Execute(executor, batches, first)));
            if (sample % 2 != 0)
                without.Add(Microseconds(() => Execute(plain, plainBatches, first)));
            executor.History.Compact();
        }

        Line($"{BatchesOfASample} batches", Of(without), "");
        Line("... with history", Of(with), Ratio("on / off", with, without));
        executor.History.Clear();

        static void Execute(DepotExecutor executor, DepotBatch[] batches, int first)
        {
            for (var i = 0; i < BatchesOfASample; i++)
                executor.Execute(batches[(first + i) % batches.Length]);
        }
    }

    private static void MeasureLongHistory(int batches)
    {
        Console.WriteLine(Invariant($"a history of {batches:N0} batches of {Writes} writes on {LongHistoryItems:N0} rows of 10 fields"));
        var depot = Depot.WithItems(LongHistoryItems);
        var hash = depot.ComputeHash();
        using var executor = new DepotExecutor(depot, new ExecutorOptions { MaxDegreeOfParallelism = 1, History = new HistoryOptions { MaxBytes = long.MaxValue } });
        var all = Counts.Batches(executor, Counts.Create(Math.Min(batches, 10_000), Writes, LongHistoryItems));
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < batches; i++)
            executor.Execute(all[i % all.Length]);
        var forward = Stopwatch.GetElapsedTime(started);
        executor.History.Compact();
        var bytes = executor.History.Bytes;
        var uncompressed = (long)batches * Writes * System.Runtime.CompilerServices.Unsafe.SizeOf<Item>();
        Console.WriteLine(Invariant($"  {bytes:N0} B of history, {100.0 * bytes / uncompressed:0.0} % of the {uncompressed:N0} B of the before-images alone"));
        started = Stopwatch.GetTimestamp();
        executor.History.RevertTo(0);
        var back = Stopwatch.GetElapsedTime(started);
        executor.History.Compact();
        Console.WriteLine(Invariant($"  forward {forward.TotalMilliseconds:N0} ms, all of it undone in {back.TotalMilliseconds:N0} ms, then {executor.History.Bytes:N0} B; the state is {(depot.ComputeHash() == hash ? "" : "NOT ")}as it was"));
    }

    private static ImmutableDictionary<ItemId, Item> Change(ImmutableDictionary<ItemId, Item> items, Count command)
    {
        foreach (var (key, quantity) in command.Counted)
        {
            var item = items[key];
            items = items.SetItem(key, item with { OnHand = item.OnHand + quantity, Revision = item.Revision + 1 });
        }

        return items;
    }

    private static double Microseconds(Action act)
    {
        var started = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds;
    }

    private static string Of(List<double> samples)
    {
        var spread = Spread.Of(samples);
        return Invariant($"{spread.Median,12:N2} us  {spread.Lower:N2} .. {spread.Upper:N2}");
    }

    private static string Ratio(string name, List<double> subject, List<double> reference) =>
        Invariant($"{name} {Spread.Of(subject.Zip(reference, static (one, other) => one / other)).Median:0.00}x");

    private static void Line(string name, string time, string more) => Console.WriteLine($"  {name,-22} {time,-44} {more}".TrimEnd());

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
