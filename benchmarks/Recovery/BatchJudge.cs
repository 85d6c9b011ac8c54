using Stepwright.Benchmarks.Recovery.Faults;
using Stepwright.Benchmarks.Recovery.Model;
using Stepwright.Benchmarks.Recovery.Trade;

namespace Stepwright.Benchmarks.Recovery;

/// <summary>
/// Runs a batch in the model, command by command, and compares the outcomes with it. Where the model corrects a command and the executor did not, the command counts as not
/// recovered, and fails in the model too; any other difference is a deviation.
/// </summary>
internal sealed class BatchJudge(RecoverySetting setting, MarketModel model, Request[] requests, BatchResult result, FaultCounts counts)
{
    private readonly CommandOutcome[] _outcomes = [.. result.Outcomes];
    private readonly CommandStatus[] _expected = new CommandStatus[requests.Length];
    private readonly bool[] _isFixable = new bool[requests.Length];
    private readonly List<(int Index, ModelFailure Failure)> _suggested = [];

    private bool Applies => setting.Recovery == Stepwright.Recovery.Apply;

    /// <summary>Judges a batch that was cancelled: it is to leave nothing.</summary>
    public void JudgeCancelled()
    {
        for (var i = 0; i < requests.Length; i++)
            Expect(i, _outcomes[i].Status == CommandStatus.Cancelled, "the batch is cancelled");
        _expected.AsSpan().Fill(CommandStatus.Cancelled);
    }

    /// <summary>Judges a batch that ran to its end.</summary>
    /// <param name="units">The commands that stand or fall together.</param>
    public void Judge(IReadOnlyList<(int Start, int End)> units)
    {
        if (setting.Atomicity == Atomicity.Batch)
            units = [(0, requests.Length)];
        foreach (var (start, end) in units)
            JudgeUnit(start, end);
        foreach (var (index, failure) in _suggested)
            JudgeSuggestion(index, failure);
    }

    /// <summary>Judges the rows that the batch changed, when all else is as in the model.</summary>
    public void JudgeRows()
    {
        var allowed = model.Changed.ToHashSet();
        foreach (var member in result.Diff.Members)
        {
            foreach (var row in member.Rows)
            {
                if (allowed.Contains((member.Name, row.Key)))
                    continue;
                counts[requests[0].Fault].WronglyChanged++;
                throw new DeviationException($"{member.Name}[{row.Key}] is changed, which no command of the model touched; the first command is {requests[0].Command}");
            }
        }

        for (var i = 0; i < requests.Length; i++)
        {
            if (_expected[i] == CommandStatus.Committed)
                continue;
            var count = counts[requests[i].Fault];
            count.RolledBack++;
            count.Clean++;
        }
    }

    private void JudgeUnit(int start, int end)
    {
        var mark = model.Mark;
        var failed = -1;
        for (var i = start; i < end && failed < 0; i++)
        {
            if (!IsCommitted(i))
                failed = i;
        }

        if (failed >= 0)
            model.UndoTo(mark);
        for (var i = start; i < end; i++)
        {
            _expected[i] = failed < 0 ? CommandStatus.Committed : i == failed ? CommandStatus.Failed : CommandStatus.Undone;
            Expect(i, _outcomes[i].Status == _expected[i], $"it is {_expected[i]} in the model");

            // Of a command that others undo, nobody can tell whether it was recovered.
            if (!_isFixable[i] || _expected[i] == CommandStatus.Undone)
                continue;
            var count = counts[requests[i].Fault];
            count.Fixable++;
            if (_expected[i] == CommandStatus.Committed)
                count.Recovered++;
        }
    }

    private bool IsCommitted(int index)
    {
        var (request, outcome) = (requests[index], _outcomes[index]);
        var count = counts[request.Fault];
        var mark = model.Mark;
        var failure = model.Run(request.Command, request.Service);
        if (failure is null)
        {
            Expect(index, outcome.RecoveredFrom is null, "nothing is to be corrected");
            _isFixable[index] = request.Fault is Fault.TransientService or Fault.Courier;
            if (_isFixable[index])
                count.Met++;
            return true;
        }

        count.Met++;
        var code = (outcome.Failure ?? outcome.RecoveredFrom)?.Code;
        Expect(index, code is null || code == failure.Code, $"it fails by {failure.Code} in the model");
        var corrected = Correct(request, failure, out var corrections);
        if (corrected is not null && corrections == 1 && request.Intended is { } intended)
            Expect(index, AreEqual(corrected, intended), $"{intended} is intended, and the model corrects it to {corrected}");
        _isFixable[index] = corrected is not null;
        if (Applies && corrected is not null && outcome.Status != CommandStatus.Failed)
        {
            if (outcome.Status == CommandStatus.Committed && !AreEqual(outcome.Suggestion, corrected))
            {
                count.WronglyChanged++;
                Expect(index, false, $"{outcome.Suggestion} ran in its place, and {corrected} in the model");
            }

            return true;
        }

        model.UndoTo(mark);
        if (!Applies && outcome.Status == CommandStatus.Failed)
            _suggested.Add((index, failure));
        return false;
    }

    // Leaves the model with what the corrected command did, or with nothing.
    private object? Correct(Request request, ModelFailure? failure, out int corrections)
    {
        corrections = 0;
        var attempts = new ExecutorOptions().RecoveryAttempts;
        var mark = model.Mark;
        while (failure is not null && corrections < attempts && failure.Correct() is { } corrected)
        {
            corrections++;
            if (failure.Code == "row-exists")
                model.DrawUpTo(corrected is Ship shipment ? shipment.Order : ((PlaceOrder)corrected).Order);
            failure = model.Run(corrected, request.Service);
            if (failure is null)
                return corrected;
            model.UndoTo(mark);
        }

        return null;
    }

    private void JudgeSuggestion(int index, ModelFailure failure)
    {
        var (suggestion, expected) = (_outcomes[index].Suggestion, failure.Correct());
        var count = counts[requests[index].Fault];
        if (expected is not null && AreEqual(suggestion, expected))
        {
            if (_isFixable[index])
                count.Recovered++;
        }
        else if (suggestion is not null)
        {
            count.WronglyChanged++;
            Expect(index, false, $"{suggestion} is suggested, and {expected ?? "nothing"} in the model");
        }
    }

    private static bool AreEqual(object? one, object? other) => one is PlaceOrder left && other is PlaceOrder right
        ? left.Order == right.Order && left.Client == right.Client && left.Lines.SequenceEqual(right.Lines)
        : Equals(one, other);

    private void Expect(int index, bool holds, string otherwise)
    {
        if (!holds)
            throw new DeviationException($"command {index}, {requests[index].Command} ({requests[index].Fault.Name()}), is {_outcomes[index]}; {otherwise}");
    }
}
