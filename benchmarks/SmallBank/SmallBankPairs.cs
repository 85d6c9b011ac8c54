using Stepwright.Benchmarks.Pairs;

namespace Stepwright.Benchmarks.SmallBank;

/// <summary>The pairs of SmallBank.</summary>
internal static class SmallBankPairs
{
    public static IReadOnlyList<Pair> Create() =>
    [
        new("smallbank", "SmallBank, 100 of 100,000 customers hot: executor with 1 worker against a hand-written loop on dictionaries, in place")
        {
            Subject = SmallBankWorkloads.Execute(workers: 1),
            Reference = SmallBankWorkloads.DictionaryLoop(),
            Figures = [Figure.Ratio("executor / loop")],
        },
        new("smallbank-2-loop", "SmallBank: executor with 2 workers against that loop on one thread")
        {
            Subject = SmallBankWorkloads.Execute(workers: 2),
            Reference = SmallBankWorkloads.DictionaryLoop(),
            Figures = [Figure.Ratio("executor / loop")],
        },
        new("smallbank-2", "SmallBank: executor with 2 workers against 1 worker")
        {
            Subject = SmallBankWorkloads.Execute(workers: 2),
            Reference = SmallBankWorkloads.Execute(workers: 1),
            Figures = [Figure.Ratio("2 workers / 1 worker")],
        },
    ];
}
