using Stepwright.CodeModel;

namespace Stepwright.Generators;

// How a step is tried, and what stands in for it where it fails: each in a method of its own.
internal sealed partial class CommandEmitter
{
    /// <summary>The step and its fallbacks, in the order of trying.</summary>
    private List<StepModel> Attempts(int step) => [_command.Steps[step], .. _command.Steps.Where(other => other.FallbackOf == step)];

    private bool IsAttempt(StepModel step, int index) => step.FallbackOf >= 0 || _command.HasFallback(index);

    /// <summary>Tries a step and then its fallbacks, each after what the one before it did was undone.</summary>
    private void EmitAttempts(StepModel step, int index)
    {
        var attempts = Attempts(index);
        if (!_command.IsReadOnly)
            _writer.Line($"var {step.UniqueName}Command = command;");
        _writer.Line($"global::Stepwright.StepFailure? {step.UniqueName}Failure;");
        EmitAttempt(attempts[0], step, isLast: false);
        for (var i = 1; i < attempts.Count; i++)
        {
            _writer.Open($"if ({step.UniqueName}Failure is not null)");
            _writer.Line($"// {attempts[i].Name}");
            EmitUndo(attempts[i - 1], step);
            EmitAttempt(attempts[i], step, isLast: i == attempts.Count - 1);
            _writer.Close();
        }

        FailIf($"{step.UniqueName}Failure is not null", $"{step.UniqueName}Failure");
    }

    private void EmitUndo(StepModel attempt, StepModel step)
    {
        EmitMarks(attempt, "UndoStep");
        if (!_command.IsReadOnly)
            _writer.Line($"command = {step.UniqueName}Command;");
    }

    /// <summary>Marks where the attempt begins in the logs that it writes, or goes back there. One that waits writes none, and others do meanwhile.</summary>
    private void EmitMarks(StepModel attempt, string method)
    {
        if (attempt.IsAsync)
            return;
        foreach (var member in WrittenBy(attempt))
            _writer.Line($"access.{Access(member)}.{method}();");
        if (TakesContext(attempt))
            _writer.Line($"access.{method}();");
    }

    private void EmitAttempt(StepModel attempt, StepModel step, bool isLast)
    {
        _writer.Line($"access.Step = {StepNumber(_command.Steps.ToList().IndexOf(attempt))};");
        if (attempt.IsAsync)
        {
            EmitAttemptAsync(attempt, step, isLast);
            return;
        }

        var call = $"{step.UniqueName}Failure = {MethodOf(attempt)}({string.Join(", ", PassedTo(attempt).Select(passed => passed.Argument))});";
        if (isLast)
        {
            EmitSlotsOfRun(attempt);
            _writer.Line(call);
            return;
        }

        EmitMarks(attempt, "BeginStep");
        _writer.Open("try");
        EmitSlotsOfRun(attempt);
        _writer.Line(call);
        _writer.Close();
        _writer.Open("catch (global::System.Exception exception) when (access.IsStepFailure(exception))");
        _writer.Line($"{step.UniqueName}Failure = access.FailException(Info, exception{ItemArgument(step)});");
        _writer.Close();
    }

    /// <summary>Writes the methods of the steps that are tried.</summary>
    private void EmitAttemptMethods()
    {
        for (var i = 0; i < _command.Steps.Count; i++)
        {
            var step = _command.Steps[i];
            if (step.IsAsync || !IsAttempt(step, i))
                continue;
            _writer.Line();
            _writer.Summary(step.FallbackOf < 0 ? $"Calls {step.Name}." : $"Calls {step.Name} instead of {_command.Steps[step.FallbackOf].Name}.");
            _writer.Open($"private static global::Stepwright.StepFailure? {MethodOf(step)}({string.Join(", ", PassedTo(step).Select(passed => passed.Parameter))})");
            EmitCallWithRows(step);
            _writer.Line("return null;");
            _writer.Close();
        }
    }

    /// <summary>What the method of a tried step takes.</summary>
    private IEnumerable<(string Parameter, string Argument)> PassedTo(StepModel step)
    {
        var passing = _command.IsReadOnly ? "in" : "ref";
        yield return ($"{passing} {_command.Type.Code} command", $"{passing} command");
        yield return ($"{_access} access", "access");
        var slots = step.Parameters.Where(HasSlot).Select(parameter => _command.Slots[parameter.Slot]).ToList();
        if (slots.Count > 0)
            yield return ("global::System.ReadOnlySpan<int> slots", "slots");
        if (slots.Exists(slot => slot.IsPerElement))
            yield return ($"int {LoopOf(step).UniqueName}Start", $"{LoopOf(step).UniqueName}Start");
        if (step.ForEach is not null)
            yield return ("int i", "i");
        if (step.Parameters.Any(parameter => parameter.Kind == ParameterKind.Element))
            yield return ($"in {step.ForEach!.Element} item", "in item");
        foreach (var source in step.Parameters.Where(parameter => parameter.Kind == ParameterKind.Result).Select(parameter => parameter.Source!).Distinct(StringComparer.Ordinal))
            yield return ($"in {_command.Steps.First(other => other.UniqueName == source).ValueType} {source}Result", $"in {source}Result");
        if (step.IsValueUsed)
            yield return ($"ref {step.ValueType} {ResultOf(step)}", $"ref {ResultOf(step)}");
    }

    /// <summary>Gives back the slots of rows that only what did not run, or was undone, would have created.</summary>
    private void EmitReleases()
    {
        var released = _command.Slots.Where((slot, index) => IsReleased(slot, index)).ToList();
        foreach (var slot in released.Where(slot => !slot.IsPerElement))
            _writer.Line($"access.{Access(slot.Member)}.ReleaseUnfilled({SlotAt(slot)});");
        foreach (var loop in released.Where(slot => slot.IsPerElement).GroupBy(slot => slot.Step))
        {
            _writer.Open($"for (int i = 0; i < {_command.Steps[loop.Key].UniqueName}Count; i++)");
            foreach (var slot in loop)
                _writer.Line($"access.{Access(slot.Member)}.ReleaseUnfilled({SlotAt(slot)});");
            _writer.Close();
        }
    }

    private bool IsReleased(SlotModel slot, int index) => slot.Reserves && CreatorsOf(index).All(creator => IsAttempt(_command.Steps[creator], creator));

    private IEnumerable<int> CreatorsOf(int slot) => Enumerable.Range(0, _command.Steps.Count)
        .Where(step => _command.Steps[step].Parameters.Any(parameter => parameter.Kind == ParameterKind.Row && parameter.Slot == slot && Creates(parameter)));

    private static IEnumerable<string> WrittenBy(StepModel step) => step.Parameters.Where(parameter => parameter.Writes)
        .Select(parameter => parameter.Member!).Distinct(StringComparer.Ordinal).OrderBy(member => member, StringComparer.Ordinal);

    private static bool TakesContext(StepModel step) => step.Parameters.Any(parameter => parameter.Kind == ParameterKind.Context);

    /// <summary>The step whose elements a step runs over.</summary>
    private StepModel LoopOf(StepModel step) => _command.Steps[step.Loop];

    /// <summary>The local of a step's value, which is that of the step that it stands in for.</summary>
    private string ResultOf(StepModel step) => $"{(step.FallbackOf < 0 ? step : _command.Steps[step.FallbackOf]).UniqueName}Result";

    private static string MethodOf(StepModel step) => $"{char.ToUpperInvariant(step.UniqueName[0])}{step.UniqueName.Substring(1)}Step";
}
