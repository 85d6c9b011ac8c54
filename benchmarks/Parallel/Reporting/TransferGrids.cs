using Stepwright.Benchmarks.Parallel.Trials;

namespace Stepwright.Benchmarks.Parallel.Reporting;

/// <summary>The transfers as tables of accounts by the cost of a step.</summary>
internal static class TransferGrids
{
    public static IEnumerable<Grid> Create(IReadOnlyList<TrialResult> results)
    {
        var byName = results.ToDictionary(result => result.Trial.Name);
        return
        [
            Of("speed-up, serial / 2 workers allowed: median (quartiles)",
                byName, result => $"{Numbers.Ratio(result.SpeedUp.Median)} ({Numbers.Quartiles(result.SpeedUp)})"),
            Of("nanoseconds a command, serial / 2 workers allowed: medians",
                byName, result => $"{Numbers.Nanoseconds(result.Measurement.Reference.Median)} / {Numbers.Nanoseconds(result.Measurement.Subject.Median)}"),
            Of("plan width: cost of all commands / cost of the longest chain of conflicts",
                byName, result => Numbers.Width(result.PlanWidth)),
            Of("bytes a command on all threads, 2 workers allowed",
                byName, result => Numbers.Bytes(result.BytesPerCommand)),
        ];
    }

    /// <summary>A table without the rows and columns that nothing was measured of.</summary>
    private static Grid Of(string title, Dictionary<string, TrialResult> results, Func<TrialResult, string> cell)
    {
        var costs = StepCost.All.Where(cost => TransferTrials.Accounts.Any(accounts => results.ContainsKey(TransferTrials.NameOf(accounts, cost)))).ToList();
        var rows =
            from accounts in TransferTrials.Accounts
            where costs.Any(cost => results.ContainsKey(TransferTrials.NameOf(accounts, cost)))
            let cells = costs.Select(cost => results.TryGetValue(TransferTrials.NameOf(accounts, cost), out var result) ? cell(result) : "")
            select (IReadOnlyList<string>)[TransferTrials.NameOf(accounts), .. cells];
        return new Grid($"Transfers, {title}", ["accounts \\ step", .. costs.Select(cost => cost.Name)], [.. rows]);
    }
}
