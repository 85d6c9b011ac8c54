using Stepwright.Benchmarks.Banking;
using Stepwright.Benchmarks.Baseline;
using Stepwright.Benchmarks.Diffs;
using Stepwright.Benchmarks.Invoicing;
using Stepwright.Benchmarks.Json;
using Stepwright.Benchmarks.SmallBank;
using Stepwright.Benchmarks.Snapshots;

namespace Stepwright.Benchmarks.Pairs;

/// <summary>Every pair that is measured, and what it should show.</summary>
internal static class PairList
{
    public static IReadOnlyList<Pair> Create() =>
    [
        new("transfer", "two-row transfer: executor against a hand-written loop on the same table")
        {
            Subject = BankWorkloads.Execute(),
            Reference = BankWorkloads.TableLoop(),
            Figures = [Figure.Ratio("executor / loop") with { AtMost = 1.35 }],
        },
        new("transfer-dictionary", "two-row transfer: executor against a hand-written loop on a dictionary, in place")
        {
            Subject = BankWorkloads.Execute(),
            Reference = BankWorkloads.DictionaryLoop(),
            Figures = [Figure.Ratio("executor / loop")],
        },
        new("invoice-20", "20-line invoice: executor against a hand-written loop on the same tables and cell")
        {
            Subject = ShopWorkloads.Execute(),
            Reference = ShopWorkloads.TableLoop(),
            Figures = [Figure.Ratio("executor / loop") with { AtMost = 1.25 }],
        },
        new("invoice-20-dictionary", "20-line invoice: executor against a hand-written loop on dictionaries, in place")
        {
            Subject = ShopWorkloads.Execute(),
            Reference = ShopWorkloads.DictionaryLoop(),
            Figures = [Figure.Ratio("executor / loop")],
        },
        new("empty-step", "an empty step: executor against a direct call")
        {
            Subject = BankWorkloads.ExecutePings(),
            Reference = BankWorkloads.PingLoop(),
            Figures = [Figure.Difference("executor - call") with { AtMost = 3 }],
        },
        new("undo", "a command that writes two rows and fails in its third step against the same that succeeds")
        {
            Subject = BankWorkloads.ExecuteReviewed(approved: false),
            Reference = BankWorkloads.ExecuteReviewed(approved: true),
            Figures = [Figure.Surplus("(failed - forward) / forward") with { AtMost = 1.3 }, Figure.Ratio("failed / forward")],
        },
        new("bytes", "two-row transfer with filling the batch: executor against a hand-written loop on the same table")
        {
            Subject = BankWorkloads.FillAndExecute(),
            Reference = BankWorkloads.TableLoop(),
            Figures = [Figure.Bytes("bytes per committed command") with { AtMost = 0 }, Figure.Ratio("clear, add, execute / loop")],
        },
        new("history", "a batch of one command of 50 steps, 100,000 rows: with history against without")
        {
            Subject = HistoryWorkloads.Counts(history: true),
            Reference = HistoryWorkloads.Counts(history: false),
            Figures = [Figure.Ratio("on / off") with { AtMost = 1.15 }],
        },
        new("history-invoice-20", "20-line invoices, a thousand in a batch: with history against without")
        {
            Subject = HistoryWorkloads.Invoices(history: true),
            Reference = HistoryWorkloads.Invoices(history: false),
            Figures = [Figure.Ratio("on / off") with { AtMost = 1.15 }],
        },
        new("history-transfer", "two-row transfers, ten thousand in a batch: with history against without")
        {
            Subject = HistoryWorkloads.Transfers(history: true),
            Reference = HistoryWorkloads.Transfers(history: false),
            Figures = [Figure.Ratio("on / off") with { AtMost = 1.15 }],
        },
        new("keeps-diffs", "two-row transfers, ten thousand in a batch: able to tell their diff against not")
        {
            Subject = HistoryWorkloads.Transfers(history: false),
            Reference = HistoryWorkloads.TransfersWithoutDiffs(),
            Figures = [Figure.Ratio("with / without")],
        },
        new("baseline", "two-row transfer, 1,000 rows: executor against reflection and a JSON copy before each command")
        {
            Subject = BaselineWorkloads.Execute(),
            Reference = BaselineWorkloads.ExecuteBaseline(),
            Figures = [Figure.TimesFaster("baseline / executor") with { AtLeast = 500 }],
        },
        new("baseline-invoice-20", "20-line invoice, 1,000 rows: executor against reflection and a JSON copy before each command")
        {
            Subject = BaselineWorkloads.Invoice(),
            Reference = BaselineWorkloads.InvoiceBaseline(),
            Figures = [Figure.TimesFaster("baseline / executor") with { AtLeast = 500 }],
        },
        new("baseline-undo", "a command that fails in its third step, 1,000 rows: executor against bringing the JSON copy back")
        {
            Subject = BaselineWorkloads.Fail(),
            Reference = BaselineWorkloads.FailBaseline(),
            Figures = [Figure.TimesFaster("baseline / executor") with { AtLeast = 500 }],
        },
        new("baseline-empty-step", "an empty step, 1,000 rows: executor against reflection and a JSON copy before each command")
        {
            Subject = BaselineWorkloads.Ping(),
            Reference = BaselineWorkloads.PingBaseline(),
            Figures = [Figure.TimesFaster("baseline / executor") with { AtLeast = 500 }],
        },
        .. SmallBankPairs.Create(),
        .. JsonPairs.Create(),
        .. SnapshotPairs.Create(),
    ];
}
