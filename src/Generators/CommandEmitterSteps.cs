using Stepwright.CodeModel;

namespace Stepwright.Generators;

// How steps are called: their rows found and held against the declaration, then the call, then what follows it.
internal sealed partial class CommandEmitter
{
    private void EmitSteps()
    {
        OpenRunning("Calls the checks and steps one after another.", "RunSteps", Argument, "ReadOnlySpan");
        EmitCopy();
        EmitStarts();
        EmitValues();
        EmitDistinct();
        for (var i = 0; i < _command.Steps.Count; i++)
        {
            if (_command.Steps[i].Role is StepRole.Step or StepRole.Check)
                EmitStep(_command.Steps[i], i);
        }

        EmitCommits();
        if (_command.ResultStep >= 0)
            _writer.Line($"result = {_command.Steps[_command.ResultStep].UniqueName}Result;");
        _writer.Line("return null;");
        _writer.Close();
    }

    /// <summary>Lets the changes stand.</summary>
    private void EmitCommits()
    {
        _writer.Line();
        if (_command.IsAsync)
            EmitReleasesAsync();
        else
            EmitReleases();
        var written = _command.Steps.SelectMany(step => step.Parameters).Where(parameter => parameter.Writes || parameter.Kind == ParameterKind.Drawn)
            .Select(parameter => parameter.Member!).Distinct().OrderBy(member => member, StringComparer.Ordinal);
        foreach (var member in written)
            _writer.Line($"access.{Access(member)}.Commit();");
        if (_command.Steps.Any(step => step.Parameters.Any(parameter => parameter.Kind == ParameterKind.Context)))
            _writer.Line("access.CommitEvents();");
    }

    /// <summary>Writes that the command fails where something holds.</summary>
    private void FailIf(string condition, string failure)
    {
        _writer.Line($"if ({condition})");
        _endWith(failure);
    }

    /// <summary>Declares the values that steps pass on.</summary>
    private void EmitValues()
    {
        for (var i = 0; i < _command.Steps.Count; i++)
        {
            var step = _command.Steps[i];
            // Which of several attempts sets it is not known to the compiler.
            if (step.IsValueUsed && step.FallbackOf < 0)
                _writer.Line($"{step.ValueType} {ResultOf(step)}{(_command.HasFallback(i) ? " = default!" : "")};");
        }
    }

    private void EmitDistinct()
    {
        if (!HasDistinct)
            return;
        _writer.Line();
        _writer.Line("// [Distinct]");
        _writer.Line("access.Step = 0;");
        foreach (var pair in _command.Distinct)
        {
            FailIf(
                $"global::System.Collections.Generic.EqualityComparer<{pair.Type}>.Default.Equals(command.{pair.First.ToIdentifier()}, command.{pair.Second.ToIdentifier()})",
                $"access.FailDistinct(Info, \"{pair.First}\", \"{pair.Second}\")");
        }
    }

    private void EmitStep(StepModel step, int index)
    {
        _writer.Line();
        _writer.Line($"// {step.Name}{(step.ForEach is null ? "" : $", for each of {step.ForEach.Member}")}");
        if (!_command.HasFallback(index))
            _writer.Line($"access.Step = {StepNumber(index)};");
        if (step.ForEach is null)
            _writer.Open();
        else
        {
            if (!Loops.Any(loop => loop.Step == step))
                EmitItems(step);
            _writer.Open($"for (int i = 0; i < {step.UniqueName}Count; i++)");
            if (Attempts(index).Exists(attempt => attempt.Parameters.Any(parameter => parameter.Kind == ParameterKind.Element)))
                EmitItem(step);
        }

        if (_command.HasFallback(index))
            EmitAttempts(step, index);
        else
            EmitCallWithRows(step);
        if (_command.KeepsCompletedSteps && !step.IsCheck)
            _writer.Line("access.CommitStep();");
        _writer.Close();
    }

    private void EmitCallWithRows(StepModel step)
    {
        EmitRows(step);
        EmitCall(step);
        EmitAfterCall(step);
    }

    /// <summary>Finds the step's rows, holds them against its declaration, and takes references to them.</summary>
    private void EmitRows(StepModel step)
    {
        var rows = step.Parameters.Where(parameter => parameter.Kind == ParameterKind.Row).ToList();
        foreach (var row in rows)
            _writer.Line($"int {row.Name}Slot = {SlotAt(_command.Slots[row.Slot])};");
        if (NamedRow(step) is { Kind: ParameterKind.Row } named)
            _writer.Line($"access.Slot = {named.Name}Slot;");
        foreach (var pair in step.SameRow)
        {
            // Where neither creates the row, there is none to meet in unless it exists, whatever its key's slot holds.
            var meet = rows.Exists(row => (row.Name == pair.First || row.Name == pair.Second) && Creates(row))
                ? $"{pair.First}Slot > 0"
                : $"access.{Access(pair.Member)}.Exists({pair.First}Slot)";
            FailIf($"{pair.First}Slot == {pair.Second}Slot && {meet}", $"access.FailSameRow(Info, access.{Access(pair.Member)}, {pair.First}Slot, \"{pair.First}\", \"{pair.Second}\"{ItemArgument(step)})");
        }

        // One after another: what an earlier parameter created is there for a later one that may meet it.
        foreach (var parameter in step.Parameters)
        {
            if (parameter is { Kind: ParameterKind.Row, IsOptional: false } && _command.Slots[parameter.Slot] is var slot && DependsOnTable(slot))
            {
                FailIf(
                    $"{parameter.Name}Slot == 0",
                    $"access.FailNoKey(Info, access.{Access(slot.Key.RowMember!)}, {RowOf(slot)}, \"{parameter.Name}\"{ItemArgument(step)})");
            }

            EmitReference(step, parameter);
        }
    }

    /// <summary>Tells a failure the place of the element.</summary>
    private static string ItemArgument(StepModel step) => step.ForEach is null ? "" : ", i";

    private static bool Creates(ParameterModel row) => row.Access is RowAccessKind.Create or RowAccessKind.Upsert;

    private void EmitReference(StepModel step, ParameterModel parameter)
    {
        var member = $"access.{Access(parameter.Member ?? "")}";
        var slot = parameter.Kind == ParameterKind.Row ? $"{parameter.Name}Slot" : "";
        switch (parameter.Kind)
        {
            case ParameterKind.Row when parameter.IsOptional:
                _writer.Line($"ref readonly var {parameter.Name}Row = ref {member}.ReadOrDefault({slot}, out bool {parameter.Name}Found);");
                break;
            case ParameterKind.Row or ParameterKind.Cell:
                if (parameter.Access == RowAccessKind.Create)
                    FailIf($"{member}.Exists({slot})", $"access.FailExists(Info, {member}, {slot}{ItemArgument(step)})");

                var readOnly = parameter.Access == RowAccessKind.Read ? "readonly " : "";
                _writer.Line($"ref {readOnly}var {parameter.Name}Row = ref {member}.{parameter.Access}({slot});");
                if (parameter.Kind == ParameterKind.Row && parameter.Access is RowAccessKind.Read or RowAccessKind.Write)
                {
                    FailIf(
                        $"global::System.Runtime.CompilerServices.Unsafe.IsNullRef(in {parameter.Name}Row)",
                        $"access.FailMissing(Info, {member}, {slot}{ItemArgument(step)})");
                }

                break;
            case ParameterKind.Accumulate:
                _writer.Line($"var {parameter.Name}Accumulate = {member}.Accumulate();");
                break;
            case ParameterKind.Accumulator:
                _writer.Line($"var {parameter.Name}Value = {member}.Read();");
                break;
            case ParameterKind.Drawn:
                _writer.Line($"var {parameter.Name}Drawn = {member}.Drawn({SlotAt(_command.Slots[parameter.Slot])});");
                break;
            case ParameterKind.View:
                _writer.Line($"var {parameter.Name}View = {member}.View;");
                break;
            case ParameterKind.Context:
                _writer.Line($"var {parameter.Name}Context = access.Context;");
                break;
            case ParameterKind.CancellationToken when parameter.Passing == Passing.In:
                _writer.Line($"var {parameter.Name}Token = access.CancellationToken;");
                break;
        }
    }

    private void EmitCall(StepModel step)
    {
        var call = $"command.{step.Name.ToIdentifier()}({string.Join(", ", step.Parameters.Select(ArgumentOf))})";
        switch (step.Return)
        {
            case StepReturn.Bool:
                FailIf($"!{call}", $"access.FailCheck(Info{ItemArgument(step)})");
                break;
            case StepReturn.Result:
                _writer.Line($"var outcome = {call};");
                FailIf("!outcome.IsOk", $"access.Fail(Info, outcome{ItemArgument(step)})");
                break;
            case StepReturn.ResultOfValue:
                _writer.Line($"var outcome = {call};");
                FailIf("!outcome.IsOk", $"access.Fail(Info, (global::Stepwright.StepResult)outcome{ItemArgument(step)})");
                if (step.IsValueUsed)
                    _writer.Line($"{ResultOf(step)} = outcome.Value;");
                break;
            case StepReturn.Value when step.IsValueUsed:
                _writer.Line($"{ResultOf(step)} = {call};");
                break;
            default:
                _writer.Line($"{call};");
                break;
        }
    }

    private static string ArgumentOf(ParameterModel parameter)
    {
        var value = parameter.Kind switch
        {
            ParameterKind.Row or ParameterKind.Cell => $"{parameter.Name}Row",
            ParameterKind.Accumulate => $"{parameter.Name}Accumulate",
            ParameterKind.Accumulator => $"{parameter.Name}Value",
            ParameterKind.View => $"{parameter.Name}View",
            ParameterKind.Drawn => $"{parameter.Name}Drawn",
            ParameterKind.Element => "item",
            ParameterKind.Result => $"{parameter.Source}Result",
            ParameterKind.Found => $"{parameter.Source}Found",
            ParameterKind.Failure => "failure",
            ParameterKind.Context => $"{parameter.Name}Context",
            _ => parameter.Passing == Passing.In ? $"{parameter.Name}Token" : "access.CancellationToken",
        };
        return parameter.Passing switch
        {
            Passing.In => $"in {value}",
            Passing.Ref => $"ref {value}",
            Passing.Out => $"out {value}",
            _ => value,
        };
    }

    private void EmitAfterCall(StepModel step)
    {
        foreach (var parameter in step.Parameters)
        {
            if (!parameter.HasInvariants)
                continue;
            var slot = parameter.Kind == ParameterKind.Row ? $"{parameter.Name}Slot" : "0";
            FailIf(
                $"{_access}.{WellKnownNames.InvariantMethod(parameter.Member!)}(in {parameter.Name}Row) is {{ }} {parameter.Name}Broken",
                $"access.FailInvariant(Info, access.{Access(parameter.Member!)}, {slot}, {parameter.Name}Broken{ItemArgument(step)})");
        }

        foreach (var parameter in step.Parameters)
        {
            if (parameter.IsDeleted)
                _writer.Line($"access.{Access(parameter.Member!)}.Delete({parameter.Name}Slot);");
        }
    }
}
