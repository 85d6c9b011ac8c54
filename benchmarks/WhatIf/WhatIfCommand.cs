using System.Globalization;
using Stepwright.Benchmarks.Parallel;
using Stepwright.Benchmarks.Parallel.Reporting;
using Stepwright.Benchmarks.Parallel.Trials;
using Stepwright.Benchmarks.Planning;

namespace Stepwright.Benchmarks.WhatIf;

/// <summary>What more cores would give: simulated from recorded plans, and measured for the cores that there are.</summary>
internal static class WhatIfCommand
{
    public const string Name = "what-if";

    /// <summary>The names of the trials that it simulates.</summary>
    public static readonly IReadOnlyList<string> Workloads =
    [
        TransferTrials.NameOf(10_000, StepCost.Microsecond),
        TransferTrials.NameOf(10_000, StepCost.HundredNanoseconds),
        TransferTrials.NameOf(100, StepCost.Microsecond),
        HotRowTrials.NameOf(StepCost.Microsecond),
        HotRowTrials.AccumulatorNameOf(StepCost.Microsecond),
        InvoiceTrials.Name,
        SmallBankTrials.Name,
    ];

    /// <summary>Simulates the workloads that are asked for, or all.</summary>
    /// <returns>The process's exit code.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (!WhatIfArguments.TryParse(arguments, out var parsed, out var error))
        {
            Console.Error.WriteLine(error);
            return ExitCodes.BadUsage;
        }

        var trials = TrialList.Create().Where(trial => Workloads.Contains(trial.Name)).ToList();
        var asked = trials.Where(trial => parsed.AsksFor(trial.Name)).ToList();
        if (asked.Count == 0)
        {
            Console.Error.WriteLine($"No workload's name holds what was asked for. There are: {string.Join(", ", Workloads)}.");
            return ExitCodes.BadUsage;
        }

        Console.WriteLine(Method);
        new TrialRun(isQuick: false).WarmUp(trials);
        var projections = asked.Select(Projection.Of).ToList();
        SpeedUps(projections, parsed.Cores).WriteText(Console.Out);
        Costs(projections).WriteText(Console.Out);
        return ExitCodes.Success;
    }

    private static string Method => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        Every batch is planned, whether it pays or not, and run by {TrialRun.Workers} workers on {Environment.ProcessorCount} processors (reading the clock: {ReadingOfClock.Nanoseconds:0.0} ns); its plan and
        the cost of its commands are recorded, medians over several runs. The simulation runs that plan on more cores: one worker plans and
        then joins the others, who claim commands in batch order and leave those that are not ready to whoever comes by when they are.
        It takes the cost of a command to be the same on any number of cores. Where the share of the commands that the other worker ran
        is next to nothing, it got no processor, and the line says nothing. p: planning takes nine tenths of the time or more, c: the
        longest chain of conflicts does; more cores give nothing there. The executor runs a batch serially where parallel loses.
        """);

    private static Grid SpeedUps(IEnumerable<Projection> projections, IReadOnlyList<int> cores) => new(
        "Speed-up over serial",
        ["workload", $"{TrialRun.Workers} measured", .. cores.Select(count => $"{count} cores"), "bound by chains", "by planning"],
        [
            .. projections.Select(IReadOnlyList<string> (projection) =>
            [
                projection.Trial.Name,
                Numbers.Ratio(projection.Measured),
                .. cores.Select(count => Text(projection.On(count))),
                Numbers.Ratio(projection.BoundOfChains),
                Numbers.Ratio(projection.BoundOfPlanning),
            ]),
        ]);

    private static Grid Costs(IEnumerable<Projection> projections) => new(
        "Nanoseconds a command, and the width of the plan",
        ["workload", "commands", "serial", "by a worker", "hand-over", "planning", "before and after", "by the other", "width"],
        [
            .. projections.Select(IReadOnlyList<string> (projection) =>
            [
                projection.Trial.Name,
                Numbers.Count(projection.Plan.Units),
                Numbers.Nanoseconds(projection.Serial / projection.Plan.Units),
                Numbers.Nanoseconds(projection.Plan.TotalCost / projection.Plan.Units),
                Numbers.Nanoseconds(projection.Plan.HandOver),
                Numbers.Nanoseconds(projection.Plan.PlanningOfUnit),
                Numbers.Nanoseconds(projection.Plan.Rest / projection.Plan.Units),
                Numbers.Percent(projection.Plan.ShareOfOthers),
                Numbers.Width(projection.Plan.Width),
            ]),
        ]);

    private static string Text(Speed speed) => Numbers.Ratio(speed.SpeedUp) + speed.Limit switch
    {
        Limit.Planning => " p",
        Limit.Chains => " c",
        _ => "  ",
    };
}
