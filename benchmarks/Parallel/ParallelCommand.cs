using System.Globalization;
using Stepwright.Benchmarks.Parallel.Reporting;
using Stepwright.Benchmarks.Parallel.Trials;
using Stepwright.Benchmarks.Planning;

namespace Stepwright.Benchmarks.Parallel;

/// <summary>The parallel run: what allowing a second worker gives, batch by batch.</summary>
internal static class ParallelCommand
{
    public const string Name = "parallel";

    /// <summary>Measures the trials that are asked for, or all.</summary>
    /// <returns>The process's exit code.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (!ParallelArguments.TryParse(arguments, out var parsed, out var unknown))
        {
            Console.Error.WriteLine($"'{unknown}' is not an option. There are: {ParallelArguments.QuickOption}, {ParallelArguments.MarkdownOption}.");
            return ExitCodes.BadUsage;
        }

        var all = TrialList.Create();
        var asked = all.Where(trial => parsed.AsksFor(trial.Name)).ToList();
        var asksForPlanning = parsed.AsksFor(PlanningCost.Name);
        if (asked.Count == 0 && !asksForPlanning)
        {
            Console.Error.WriteLine($"No trial's name holds what was asked for. There are: {string.Join(", ", all.Select(trial => trial.Name))}, {PlanningCost.Name}.");
            return ExitCodes.BadUsage;
        }

        Console.WriteLine(Method());
        if (!parsed.IsMarkdown)
            Console.WriteLine(TrialLine.Head);
        var run = new TrialRun(parsed.IsQuick);
        run.WarmUp(all);
        var results = new List<TrialResult>();
        foreach (var trial in asked)
        {
            var result = run.Measure(trial);
            results.Add(result);
            if (!parsed.IsMarkdown)
                Console.WriteLine(TrialLine.Of(result));
        }

        if (results.Count > 0)
            Print(results, parsed.IsMarkdown);
        if (asksForPlanning)
            PrintPlanning();
        return ExitCodes.Success;
    }

    private static void Print(List<TrialResult> results, bool isMarkdown)
    {
        var transfers = results.Where(result => result.Trial.Group == TransferTrials.Group).ToList();
        var others = results.Except(transfers).ToList();
        var grids = transfers.Count > 0 ? TransferGrids.Create(transfers) : [];
        if (isMarkdown)
        {
            foreach (var grid in grids)
                grid.WriteMarkdown(Console.Out);
            if (others.Count > 0)
                TrialGrid.Create(others).WriteMarkdown(Console.Out);
        }
        else
        {
            foreach (var grid in grids)
                grid.WriteText(Console.Out);
        }

        Console.WriteLine();
        Console.WriteLine(Verdict(results));
    }

    private static void PrintPlanning()
    {
        var (figure, cost) = (PlanningCost.Figure, PlanningCost.Measure());
        Console.WriteLine($"{PlanningCost.Name}: {figure.Text(cost.Median)} ({figure.Text(cost.Lower)} .. {figure.Text(cost.Upper)}) {figure.Name}, {figure.Verdict(cost.Median)}");
    }

    private static string Verdict(List<TrialResult> results)
    {
        var aimed = results.Where(result => result.Trial.AtLeast is not null).ToList();
        if (aimed.Count == 0)
            return "None of these has a target.";
        var missed = aimed.Where(result => result.IsMissed).ToList();
        var bytes = aimed.Max(result => result.BytesPerCommand);
        var speed = missed.Count == 0
            ? $"All {aimed.Count} speed-ups that have a target meet it."
            : $"Targets missed: {string.Join(", ", missed.Select(result => $"{result.Trial.Name} ({Numbers.Ratio(result.SpeedUp.Median)})"))}.";
        return $"{speed} Most bytes a command: {Numbers.Bytes(bytes)}, target 0.";
    }

    private static string Method() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        Each trial runs one batch through an executor that may use {TrialRun.Workers} workers and through one that may use 1, each on a state
        of its own, in rounds of a sample a side, each of at least a millisecond, the order reversed from round to round, after a call that is
        not timed. The speed-up is taken in each round, and its median and quartiles over the rounds. Transfers are 8,192 in a
        batch, or 1,024 of 10 us; over 1M accounts 16 such batches run by turns. Bytes are counted
        over all threads, in runs that are not timed. {Environment.ProcessorCount} processors; a round of the computation in a step takes {Computation.NanosecondsPerRound:0.00} ns.

        """);
}
