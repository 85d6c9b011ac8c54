using System.Diagnostics;
using System.Globalization;
using Stepwright.Benchmarks.Parallel.Reporting;
using Stepwright.Benchmarks.Recovery.Faults;
using Stepwright.Benchmarks.Recovery.Samples;
using Stepwright.Benchmarks.Recovery.Trade;

namespace Stepwright.Benchmarks.Recovery;

/// <summary>The recovery run: faulty workloads against a model, and what of the faults was healed.</summary>
internal static class RecoveryCommand
{
    public const string Name = "recovery";

    private const double Target = 0.95;

    /// <summary>Runs the workloads in every setting.</summary>
    /// <returns>The process's exit code.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (!RecoveryArguments.TryParse(arguments, out var parsed, out var error))
        {
            Console.Error.WriteLine(error);
            return ExitCodes.BadUsage;
        }

        Console.WriteLine($"seed {parsed.Seed}, {parsed.Batches} batches of {parsed.Commands} commands");
        var (applied, suggested, failed) = (new FaultCounts(), new FaultCounts(), 0);
        var orders = new Dictionary<Stepwright.Recovery, List<OrderId>>();
        foreach (var setting in Settings(parsed))
        {
            var started = Stopwatch.GetTimestamp();
            using var run = new RecoveryRun(setting, parsed.Seed);
            try
            {
                run.Run();
                if (IsWhole(setting, parsed))
                    CompareOrders(orders, setting, [.. run.Orders]);
                Console.WriteLine(Line(setting, run, Stopwatch.GetElapsedTime(started)));
            }
            catch (DeviationException exception)
            {
                failed++;
                Console.Error.WriteLine($"{SeedText(parsed)}: {exception.Message}");
            }

            (setting.Recovery == Stepwright.Recovery.Apply ? applied : suggested).Add(run.Counts);
        }

        failed += RunRetail(parsed, applied, suggested);
        Print("Recovery.Apply", applied, parsed.IsMarkdown);
        Print("Recovery.Suggest", suggested, parsed.IsMarkdown);
        return Verdict(applied.Total, suggested.Total, failed) ? ExitCodes.Success : ExitCodes.Failure;
    }

    /// <summary>What is fixable of each fault.</summary>
    public static void PrintDefinitions()
    {
        foreach (var fault in Enum.GetValues<Fault>())
            Console.WriteLine($"  {fault.Name(),-30} {fault.Definition()}");
    }

    private static int RunRetail(RecoveryArguments arguments, FaultCounts applied, FaultCounts suggested)
    {
        var failed = 0;
        foreach (var recovery in (Stepwright.Recovery[])[Stepwright.Recovery.Apply, Stepwright.Recovery.Suggest])
        {
            foreach (var workers in arguments.Workers)
            {
                var setting = new RecoverySetting(recovery, workers) { Commands = arguments.Commands, Batches = arguments.Batches };
                using var run = new RetailRun(setting, arguments.Seed);
                try
                {
                    run.Run();
                    var total = run.Counts.Total;
                    Console.WriteLine($"  {$"samples/Retail, {setting}",-40} {total.Recovered,5} of {total.Fixable,5} recovered, {total.Clean,5} of {total.RolledBack,5} rolled back clean");
                }
                catch (DeviationException exception)
                {
                    failed++;
                    Console.Error.WriteLine($"{SeedText(arguments)}: {exception.Message}");
                }

                (recovery == Stepwright.Recovery.Apply ? applied : suggested).Add(run.Counts);
            }
        }

        return failed;
    }

    private static IEnumerable<RecoverySetting> Settings(RecoveryArguments arguments)
    {
        foreach (var recovery in (Stepwright.Recovery[])[Stepwright.Recovery.Apply, Stepwright.Recovery.Suggest])
        {
            yield return new RecoverySetting(recovery, 1) { Commands = 1, Batches = arguments.Batches * arguments.Commands / 4 };
            foreach (var workers in arguments.Workers)
            {
                yield return new RecoverySetting(recovery, workers) { Commands = arguments.Commands, Batches = arguments.Batches };

                // Whole batches are undone by their first failure: short ones stand at times.
                yield return new RecoverySetting(recovery, workers) { Commands = 4, Batches = arguments.Batches, Atomicity = Atomicity.Batch };
                yield return new RecoverySetting(recovery, workers) { Commands = arguments.Commands, Batches = arguments.Batches, Cancels = true };
            }

            yield return new RecoverySetting(recovery, arguments.Workers[^1]) { Commands = arguments.Commands, Batches = arguments.Batches, Replays = true };
        }
    }

    // Without batches that time may cancel, the order of the rows is the same for any number of workers.
    private static bool IsWhole(RecoverySetting setting, RecoveryArguments arguments) =>
        setting is { Cancels: false, Atomicity: Atomicity.Command } && setting.Commands == arguments.Commands && setting.Batches == arguments.Batches;

    private static void CompareOrders(Dictionary<Stepwright.Recovery, List<OrderId>> all, RecoverySetting setting, List<OrderId> orders)
    {
        if (!all.TryAdd(setting.Recovery, orders) && !all[setting.Recovery].SequenceEqual(orders))
            throw new DeviationException($"{setting}: the rows of {nameof(Market.Orders)} are in another order than with other workers");
    }

    private static string Line(RecoverySetting setting, RecoveryRun run, TimeSpan time)
    {
        var total = run.Counts.Total;
        var cancelled = setting.Cancels ? $", {run.CancelledBatches} of {setting.Batches} batches cancelled" : "";
        var replayed = setting.Replays ? $", {run.ReplayedBatches} batches replayed" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  {setting,-40} {total.Recovered,5} of {total.Fixable,5} recovered, {total.Clean,5} of {total.RolledBack,5} rolled back clean{cancelled}{replayed}  {time.TotalSeconds:0.0} s");
    }

    private static void Print(string title, FaultCounts counts, bool isMarkdown)
    {
        var grid = new Grid(
            title,
            ["fault", "met", "fixable", "recovered", "rate", "wrongly changed", "rolled back", "clean"],
            [.. Enum.GetValues<Fault>().Select(fault => Row(fault.Name(), counts[fault])), Row("all", counts.Total)]);
        if (isMarkdown)
            grid.WriteMarkdown(Console.Out);
        else
            grid.WriteText(Console.Out);
    }

    private static IReadOnlyList<string> Row(string name, FaultCount count) =>
    [
        name, Number(count.Met), Number(count.Fixable), Number(count.Recovered), count.Fixable == 0 ? "" : Rate(count.Recovered, count.Fixable),
        Number(count.WronglyChanged), Number(count.RolledBack), count.RolledBack == 0 ? "" : Rate(count.Clean, count.RolledBack),
    ];

    private static bool Verdict(FaultCount applied, FaultCount suggested, int failed)
    {
        var isMet = failed == 0 && applied.WronglyChanged + suggested.WronglyChanged == 0 && new[] { applied, suggested }.All(static count =>
            count.Recovered >= Target * count.Fixable && count.Clean == count.RolledBack);
        Console.WriteLine();
        Console.WriteLine(isMet
            ? $"Of what is fixable, {Rate(applied.Recovered, applied.Fixable)} recovered and {Rate(suggested.Recovered, suggested.Fixable)} suggested (target 95 %), none wrongly changed; all that failed is rolled back clean."
            : $"Missed: {failed} settings deviate from the model; {Rate(applied.Recovered, applied.Fixable)} recovered and {Rate(suggested.Recovered, suggested.Fixable)} suggested (target 95 %), {applied.WronglyChanged + suggested.WronglyChanged} wrongly changed.");
        return isMet;
    }

    private static string SeedText(RecoveryArguments arguments) => $"{RecoveryArguments.SeedOption} {arguments.Seed}";

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Rate(int part, int whole) => whole == 0 ? "-" : (100.0 * part / whole).ToString("0.0 '%'", CultureInfo.InvariantCulture);
}
