using Stepwright.Benchmarks.Banking;
using Stepwright.Benchmarks.Pairs;

namespace Stepwright.Benchmarks.Snapshots;

/// <summary>What snapshots cost: taking them, batches beside them, and batches without.</summary>
internal static class SnapshotPairs
{
    private const int Million = 1_000_000;
    private const double MostBeside = 1.5;

    public static IEnumerable<Pair> Create() =>
    [
        new("snapshot", "a snapshot of 1,000,000 rows, taken and disposed unread")
        {
            Subject = SnapshotWorkloads.Take(Million),
            Reference = SnapshotWorkloads.TakeNone(),
            Figures = [Figure.Difference("taken and disposed") with { AtMost = 1_000 }],
        },
        new("snapshot-alive", "two-row transfer, 1,000,000 rows: while a snapshot is alive against none")
        {
            Subject = SnapshotWorkloads.ExecuteBeside(Million),
            Reference = SnapshotWorkloads.ExecuteWithout(Million),
            Figures = [Figure.Ratio("alive / none") with { AtMost = MostBeside }],
        },
        new("snapshot-new", "two-row transfer, 1,000,000 rows: in the first batch after a snapshot against none")
        {
            Subject = SnapshotWorkloads.ExecuteBesideNew(Million),
            Reference = SnapshotWorkloads.ExecuteWithout(Million),
            Figures = [Figure.Ratio("new / none") with { AtMost = MostBeside }],
        },
        new("snapshot-alive-10k", "two-row transfer, 10,000 rows: while a snapshot is alive against none")
        {
            Subject = SnapshotWorkloads.ExecuteBeside(BankWorkloads.Accounts),
            Reference = SnapshotWorkloads.ExecuteWithout(BankWorkloads.Accounts),
            Figures = [Figure.Ratio("alive / none") with { AtMost = MostBeside }],
        },
        new("snapshot-new-10k", "two-row transfer, 10,000 rows: in the first batch after a snapshot against none")
        {
            Subject = SnapshotWorkloads.ExecuteBesideNew(BankWorkloads.Accounts),
            Reference = SnapshotWorkloads.ExecuteWithout(BankWorkloads.Accounts),
            Figures = [Figure.Ratio("new / none") with { AtMost = MostBeside }],
        },
        new("snapshot-gone", "two-row transfer, 10,000 rows: after a snapshot was disposed against none ever")
        {
            Subject = SnapshotWorkloads.ExecuteAfter(BankWorkloads.Accounts),
            Reference = SnapshotWorkloads.ExecuteWithout(BankWorkloads.Accounts),
            Figures = [Figure.Ratio("gone / none") with { AtMost = 1.05 }],
        },
    ];
}
