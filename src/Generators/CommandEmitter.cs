using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Writes the other part of a command: its keys resolved to slots, then its steps called one after another.</summary>
internal sealed partial class CommandEmitter
{
    private readonly SourceWriter _writer;
    private readonly CommandModel _command;
    private readonly string _access;
    private readonly string _resultParameter;
    private readonly int _fixedSlots;

    /// <summary>How what is being written ends with a failure.</summary>
    private Action<string> _endWith;

    private CommandEmitter(CommandModel command)
    {
        _writer = new SourceWriter(command.UseWarnings);
        _command = command;
        _access = $"{command.State}.{WellKnownNames.AccessClass}";
        _resultParameter = command.ResultType is null ? "" : $", ref {command.ResultType} result";
        _fixedSlots = command.Slots.Count(slot => !slot.IsPerElement);
        _endWith = failure => _writer.Line($"    return {failure};");
    }

    private bool HasSlots => !_command.Slots.IsEmpty;

    private bool HasDistinct => !_command.Distinct.IsEmpty;

    /// <summary>The steps whose elements have slots, and how many each.</summary>
    private IEnumerable<(StepModel Step, int Slots)> Loops =>
        _command.Steps.Select((step, index) => (step, _command.Slots.Count(slot => slot.IsPerElement && slot.Step == index))).Where(loop => loop.Item2 > 0);

    public static string Emit(CommandModel command) => new CommandEmitter(command).Emit();

    private string Emit()
    {
        _writer.OpenPart(_command.Type);
        _writer.Summary($"Runs {_command.Type.Name} on its state.");
        _writer.HiddenType();
        _writer.Open($"{(_command.IsPublic ? "public" : "internal")} static class {WellKnownNames.DispatchClass}");
        EmitInfo();
        if (_command.IsAsync)
            EmitRunAsync();
        else
            EmitRun();
        EmitPlan();
        EmitPrefetch();
        if (!_command.IsAsync)
            EmitRunPlanned();
        if (HasSlots)
            EmitResolve();
        if (_command.IsAsync)
            EmitStepsAsync();
        else
            EmitSteps();
        EmitAttemptMethods();
        if (Corrects)
            EmitCorrect();
        _writer.Close();
        _writer.ClosePart(_command.Type);
        return _writer.ToString();
    }

    private void EmitInfo()
    {
        _writer.Summary("What the runtime knows about the command.");
        _writer.Line($"public static global::Stepwright.Contract.CommandInfo Info {{ get; }} = new(\"{_command.Type.Name}\", typeof({_command.Type.Code}),");
        _writer.Line("[");
        if (HasDistinct)
            _writer.Line("    new(\"Distinct\", null),");
        foreach (var step in _command.Steps)
            _writer.Line($"    new(\"{step.Name}\", {(NamedRow(step) is { Member: { } member } ? $"\"{member}\"" : "null")}),");
        foreach (var compensation in _command.Compensations)
            _writer.Line($"    new(\"{compensation.Name}\", null),");
        _writer.Line("],");
        _writer.Line("[");
        PlanEmitter.EmitAccesses(_writer, _command);
        string[] properties =
        [
            .. _command.IsAsync ? ["IsAsync = true"] : Array.Empty<string>(),
            .. Corrects ? ["Corrects = true"] : Array.Empty<string>(),
            .. Recoveries.Any() ? ["Recovers = true"] : Array.Empty<string>(),
            .. _command.Slots.Any(slot => slot.IsDraw) ? ["Draws = true"] : Array.Empty<string>(),
        ];
        _writer.Line(properties.Length == 0 ? "]);" : $"]) {{ {string.Join(", ", properties)} }};");
    }

    /// <summary>The row that a failure of the step names: the first that it writes, else the first.</summary>
    private static ParameterModel? NamedRow(StepModel step)
    {
        var rows = step.Parameters.Where(parameter => parameter.Kind is ParameterKind.Row or ParameterKind.Cell).ToList();
        return rows.Find(row => row.Writes) ?? rows.FirstOrDefault();
    }

    /// <summary>Whether correcting the command asks for the slots of its keys, which it does not have where they could not be made.</summary>
    private bool TellsSlots => Recoveries.Any(recovery => recovery.Parameters.Any(parameter => parameter.Kind == ParameterKind.Row));

    private void EmitRun()
    {
        OpenRunning("Runs the command.", "Run", "command", null);
        var result = _command.ResultType is null ? "" : ", ref result";
        if (HasSlots)
        {
            EmitSlots("access");
            _writer.Line($"return RunSteps(in command, access, slots{result});");
        }
        else
        {
            _writer.Line($"return RunSteps(in command, access, default{result});");
        }

        _writer.Close();
    }

    /// <summary>Opens a method that runs steps.</summary>
    private void OpenRunning(string summary, string name, string argument, string? slots)
    {
        _writer.Line();
        _writer.Summary(summary);
        _writer.Line($"/// <param name=\"{argument}\">The command.</param>");
        _writer.Line("/// <param name=\"access\">The way to the state.</param>");
        if (slots is not null)
            _writer.Line("/// <param name=\"slots\">The slots of its keys.</param>");
        if (_command.ResultType is not null)
            _writer.Line("/// <param name=\"result\">The place of the command's result.</param>");
        _writer.Line("/// <returns>Why it failed, so that its changes are to be undone; null when they stand.</returns>");
        var slotsParameter = slots is null ? "" : $", global::System.{slots}<int> slots";
        _writer.Open($"public static global::Stepwright.StepFailure? {name}(in {_command.Type.Code} {argument}, {_access} access{slotsParameter}{_resultParameter})");
    }

    private static string Times(string count, int slots) => slots == 1 ? count : $"({slots} * {count})";

    /// <summary>Declares the sequence of a step and the number of its elements.</summary>
    private void EmitItems(StepModel step)
    {
        _writer.Line($"var {step.UniqueName}Items = {ItemsOf(step)};");
        _writer.Line($"int {step.UniqueName}Count = {CountOf(step, $"{step.UniqueName}Items")};");
    }

    /// <summary>The sequence of a step.</summary>
    private static string ItemsOf(StepModel step)
    {
        var member = $"command.{step.ForEach!.Member.ToIdentifier()}";
        return step.ForEach.Kind switch
        {
            SequenceKind.Array => $"new global::System.ReadOnlySpan<{step.ForEach.Element}>({member})",
            SequenceKind.AsSpan => $"{member}.AsSpan()",
            SequenceKind.Span => $"{member}.Span",
            _ => member,
        };
    }

    /// <summary>The number of elements of a step's sequence.</summary>
    private static string CountOf(StepModel step, string items)
    {
        var count = step.ForEach!.Kind switch
        {
            SequenceKind.Count => "Count",
            SequenceKind.Nullable => "HasValue ? 1 : 0",
            _ => "Length",
        };
        return $"{(step.ForEach.CanBeNull ? $"{items} is null ? 0 : " : "")}{items}.{count}";
    }

    /// <summary>Declares where the slots of each step's elements begin.</summary>
    private void EmitStarts() => EmitStarts(Loops.Count());

    /// <summary>Declares where the slots of the elements of the first steps begin.</summary>
    private void EmitStarts(int loops)
    {
        var start = $"{_fixedSlots}";
        foreach (var (step, slots) in Loops.Take(loops))
        {
            EmitItems(step);
            _writer.Line($"int {step.UniqueName}Start = {start};");
            start = $"{step.UniqueName}Start + {Times($"{step.UniqueName}Count", slots)}";
        }
    }

    private void EmitItem(StepModel step)
    {
        var items = $"{step.UniqueName}Items";
        _writer.Line(step.ForEach!.Kind switch
        {
            SequenceKind.Nullable => $"var item = {items}.GetValueOrDefault();",
            SequenceKind.Count or SequenceKind.Length => $"var item = {items}{(step.ForEach.CanBeNull ? "!" : "")}[i];",
            _ => $"ref readonly var item = ref {items}[i];",
        });
    }

    private string SlotAt(SlotModel slot)
    {
        if (!slot.IsPerElement)
            return $"slots[{slot.Offset}]";
        var step = _command.Steps[slot.Step];
        var each = Loops.First(loop => loop.Step == step).Slots;
        return $"slots[{step.UniqueName}Start + {Times("i", each)}{(slot.Offset == 0 ? "" : $" + {slot.Offset}")}]";
    }

    /// <summary>A member of the command, or a static method of its type.</summary>
    private string Member(string receiver, string path) => path[0] == '.' ? receiver + path : $"{_command.Type.Code}.{path}";

    /// <summary>A table or cell in the access class.</summary>
    private static string Access(string member) => WellKnownNames.AccessMember(member).ToIdentifier();

    /// <summary>The parameter that holds the command: steps that may change it work on a copy.</summary>
    private string Argument => _command.IsReadOnly ? "command" : "original";

    private void EmitCopy()
    {
        if (!_command.IsReadOnly)
            _writer.Line("var command = original;");
    }

    private int StepNumber(int index) => HasDistinct ? index + 1 : index;
}
