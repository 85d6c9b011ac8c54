using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Writes the other part of a command: its keys resolved to slots, then its steps called one after another.</summary>
internal sealed class CommandEmitter
{
    private readonly SourceWriter _writer;
    private readonly CommandModel _command;
    private readonly string _access;
    private readonly string _resultParameter;
    private readonly int _fixedSlots;

    private CommandEmitter(CommandModel command)
    {
        _writer = new SourceWriter(command.UseWarnings);
        _command = command;
        _access = $"{command.State}.{WellKnownNames.AccessClass}";
        _resultParameter = command.ResultType is null ? "" : $", ref {command.ResultType} result";
        _fixedSlots = command.Slots.Count(slot => !slot.IsPerElement);
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
        EmitRun();
        EmitPlan();
        EmitPrefetch();
        EmitRunPlanned();
        if (HasSlots)
            EmitResolve();
        EmitSteps();
        _writer.Close();
        _writer.ClosePart(_command.Type);
        return _writer.ToString();
    }

    private void EmitInfo()
    {
        _writer.Summary("What the runtime knows about the command.");
        _writer.Line($"public static global::Stepwright.Contract.CommandInfo Info {{ get; }} = new(\"{_command.Type.Name}\",");
        _writer.Line("[");
        if (HasDistinct)
            _writer.Line("    new(\"Distinct\", null),");
        foreach (var step in _command.Steps)
            _writer.Line($"    new(\"{step.Name}\", {(NamedRow(step) is { Member: { } member } ? $"\"{member}\"" : "null")}),");
        _writer.Line("],");
        _writer.Line("[");
        PlanEmitter.EmitAccesses(_writer, _command);
        _writer.Line("]);");
    }

    /// <summary>The row that a failure of the step names: the first that it writes, else the first.</summary>
    private static ParameterModel? NamedRow(StepModel step)
    {
        var rows = step.Parameters.Where(parameter => parameter.Kind is ParameterKind.Row or ParameterKind.Cell).ToList();
        return rows.Find(row => row.Writes) ?? rows.FirstOrDefault();
    }

    private void EmitRun()
    {
        _writer.Line();
        _writer.Summary("Runs the command.");
        _writer.Line("/// <param name=\"command\">The command.</param>");
        _writer.Line("/// <param name=\"access\">The way to the state.</param>");
        if (_command.ResultType is not null)
            _writer.Line("/// <param name=\"result\">The place of the command's result.</param>");
        _writer.Line("/// <returns>Why it failed, so that its changes are to be undone; null when they stand.</returns>");
        _writer.Open($"public static global::Stepwright.StepFailure? Run(in {_command.Type.Code} command, {_access} access{_resultParameter})");
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

    private void EmitPlan()
    {
        _writer.Line();
        _writer.Summary("Plans the command: resolves its keys to slots, and says what it does with them.");
        _writer.Line("/// <param name=\"command\">The command.</param>");
        _writer.Line("/// <param name=\"access\">The planner's way to the state.</param>");
        _writer.Line("/// <param name=\"planner\">The planner.</param>");
        _writer.Open($"public static void Plan(in {_command.Type.Code} command, {_access} access, global::Stepwright.Contract.Planner planner)");
        if (HasSlots)
            EmitSlots("planner");
        PlanEmitter.EmitWholes(_writer, _command, Access);
        foreach (var slot in _command.Slots.Where(slot => !slot.IsPerElement))
            _writer.Line(PlanOf(slot));
        if (Loops.Any())
            EmitLoopsOfPlan();
        _writer.Close();
    }

    private void EmitLoopsOfPlan()
    {
        var start = $"{_fixedSlots}";
        foreach (var (step, slots) in Loops)
        {
            _writer.Line($"int {step.UniqueName}Start = {start};");
            start = $"{step.UniqueName}Start + {Times($"{step.UniqueName}Count", slots)}";
            _writer.Open($"for (int i = 0; i < {step.UniqueName}Count; i++)");
            foreach (var slot in _command.Slots.Where(slot => slot.IsPerElement && _command.Steps[slot.Step] == step))
                _writer.Line(PlanOf(slot));
            _writer.Close();
        }
    }

    private string PlanOf(SlotModel slot) => $"access.{Access(slot.Member)}.Plan.{(PlanEmitter.Writes(_command, slot) ? "Writes" : "Reads")}({SlotAt(slot)});";

    private void EmitPrefetch()
    {
        _writer.Line();
        _writer.Summary("Has the rows of the command fetched into the cache, as far as their keys are known before any row is read.");
        _writer.Line("/// <param name=\"command\">The command.</param>");
        _writer.Line("/// <param name=\"access\">The way to the state.</param>");
        _writer.Line("/// <param name=\"rows\">Whether it is the rows' turn, after where to find them.</param>");
        _writer.Open($"public static void Prefetch(in {_command.Type.Code} command, {_access} access, bool rows)");
        foreach (var slot in _command.Slots.Where(slot => !slot.IsPerElement && IsKnownEarly(slot)))
            _writer.Line(PrefetchOf(slot));
        foreach (var (step, _) in Loops)
        {
            var slots = _command.Slots.Where(slot => slot.IsPerElement && _command.Steps[slot.Step] == step && IsKnownEarly(slot)).ToList();
            if (slots.Count == 0)
                continue;
            EmitItems(step);
            _writer.Open($"for (int i = 0; i < {step.UniqueName}Count; i++)");
            if (slots.Exists(slot => slot.Key.Root == KeyRoot.Element))
                EmitItem(step);
            foreach (var slot in slots)
                _writer.Line(PrefetchOf(slot));
            _writer.Close();
        }

        _writer.Close();
    }

    private void EmitRunPlanned()
    {
        _writer.Line();
        _writer.Summary("Runs the command, whose keys are resolved except for those of tables that no command of the batch writes.");
        _writer.Line("/// <param name=\"command\">The command.</param>");
        _writer.Line("/// <param name=\"access\">The worker's way to the state.</param>");
        _writer.Line("/// <param name=\"slots\">The slots of its keys.</param>");
        if (_command.ResultType is not null)
            _writer.Line("/// <param name=\"result\">The place of the command's result.</param>");
        _writer.Line("/// <returns>Why it failed, so that its changes are to be undone; null when they stand.</returns>");
        _writer.Open($"public static global::Stepwright.StepFailure? RunPlanned(in {_command.Type.Code} command, {_access} access, global::System.Span<int> slots{_resultParameter})");
        var late = InOrder.Where(MayBeLate).ToList();
        if (late.Count > 0)
        {
            var tables = late.Select(slot => slot.Member).Distinct(StringComparer.Ordinal).Select(table => $"access.{Access(table)}.FindsLate");
            _writer.Line($"if ({string.Join(" || ", tables)})");
            _writer.Line("    FindLate(in command, access, slots);");
        }

        _writer.Line($"return RunSteps(in command, access, slots{(_command.ResultType is null ? "" : ", ref result")});");
        _writer.Close();
        if (late.Count > 0)
            EmitFindLate(late);
    }

    private void EmitFindLate(List<SlotModel> late)
    {
        _writer.Line();
        _writer.Summary("Resolves the keys that planning left open.");
        _writer.Open($"private static void FindLate(in {_command.Type.Code} {Argument}, {_access} access, global::System.Span<int> slots)");
        EmitCopy();
        _writer.Line("access.Slot = 0;");
        EmitStarts();
        EmitResolve(late, Resolution.Late);
        _writer.Close();
    }

    // Not a row that another key comes from: planning reads it.
    private bool MayBeLate(SlotModel slot)
    {
        var index = _command.Slots.ToList().IndexOf(slot);
        return !slot.Reserves && slot.Key.Root != KeyRoot.Row && !_command.Slots.Any(other => other.Key.Root == KeyRoot.Row && other.Key.RowSlot == index);
    }

    private string PrefetchOf(SlotModel slot) =>
        $"access.{Access(slot.Member)}.Prefetch({(slot.Key.Root == KeyRoot.Element ? "item" + slot.Key.Path : Member("command", slot.Key.Path))}, rows);";

    // Not what a method makes, which may be long about it.
    private static bool IsKnownEarly(SlotModel slot) =>
        slot.Key.Root is KeyRoot.Command or KeyRoot.Element && !slot.Key.Path.Contains('(') && (slot.Key.Root == KeyRoot.Element || slot.Key.Path.StartsWith(".", StringComparison.Ordinal));

    /// <summary>Resolves the command's keys into new slots.</summary>
    private void EmitSlots(string owner)
    {
        var count = $"{_fixedSlots}";
        if (Loops.Any())
            _writer.Line("access.Slot = 0;");
        foreach (var (step, slots) in Loops)
        {
            _writer.Line($"access.Step = {StepNumber(_command.Steps.ToList().IndexOf(step))};");
            EmitItems(step);
            count += $" + {Times($"{step.UniqueName}Count", slots)}";
        }

        _writer.Line($"var slots = {owner}.Slots({count});");
        _writer.Line($"Resolve<global::Stepwright.Contract.{(owner == "planner" ? "PlannedKeys" : "SerialKeys")}>(in command, access, slots);");
    }

    private static string Times(string count, int slots) => slots == 1 ? count : $"({slots} * {count})";

    /// <summary>Declares the sequence of a step and the number of its elements.</summary>
    private void EmitItems(StepModel step)
    {
        var (member, name) = ($"command.{step.ForEach!.Member.ToIdentifier()}", step.UniqueName);
        var (items, count) = step.ForEach.Kind switch
        {
            SequenceKind.Array => ($"new global::System.ReadOnlySpan<{step.ForEach.Element}>({member})", "Length"),
            SequenceKind.AsSpan => ($"{member}.AsSpan()", "Length"),
            SequenceKind.Span => ($"{member}.Span", "Length"),
            SequenceKind.Count => (member, "Count"),
            SequenceKind.Length => (member, "Length"),
            _ => (member, "HasValue ? 1 : 0"),
        };
        _writer.Line($"var {name}Items = {items};");
        _writer.Line($"int {name}Count = {(step.ForEach.CanBeNull ? $"{name}Items is null ? 0 : " : "")}{name}Items.{count};");
    }

    /// <summary>Declares where the slots of each step's elements begin.</summary>
    private void EmitStarts()
    {
        var start = $"{_fixedSlots}";
        foreach (var (step, slots) in Loops)
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

    private void EmitResolve()
    {
        _writer.Line();
        _writer.Summary("Resolves the keys of the command to slots: those that it may create first, dependent keys after the rows they come from.");
        _writer.Open($"private static void Resolve<TMode>(in {_command.Type.Code} {Argument}, {_access} access, global::System.Span<int> slots) where TMode : struct, global::Stepwright.Contract.IKeyMode");
        EmitCopy();
        _writer.Line("access.Slot = 0;");
        EmitStarts();
        var ordered = InOrder;
        EmitResolve(ordered, Resolution.First);
        EmitResolve([.. ordered.Where((slot, index) => MayBeReservedLater(slot, index, ordered))], Resolution.Again);
        _writer.Close();
    }

    /// <summary>The slots in the order of resolving.</summary>
    private List<SlotModel> InOrder => [.. _command.Slots.Select((slot, index) => (slot, index))
        .OrderBy(pair => pair.slot.Depth).ThenBy(pair => pair.slot.Reserves ? 0 : 1).ThenBy(pair => pair.slot.Step).ThenBy(pair => pair.index)
        .Select(pair => pair.slot)];

    /// <summary>Whether a key that was looked up may be that of a row which a later key, a dependent one, stands for too and creates.</summary>
    private static bool MayBeReservedLater(SlotModel slot, int index, List<SlotModel> ordered) =>
        !slot.Reserves && ordered.Where((other, otherIndex) => other.Reserves && other.Depth > 0 && other.Member == slot.Member
            && (otherIndex > index || (slot.IsPerElement && other.IsPerElement && slot.Step == other.Step))).Any();

    private void EmitResolve(List<SlotModel> ordered, Resolution resolution)
    {
        for (var i = 0; i < ordered.Count;)
        {
            var slot = ordered[i];
            _writer.Line($"access.Step = {StepNumber(slot.Step)};");
            if (!slot.IsPerElement)
            {
                EmitResolve(slot, resolution);
                i++;
                continue;
            }

            var step = _command.Steps[slot.Step];
            _writer.Open($"for (int i = 0; i < {step.UniqueName}Count; i++)");
            var together = ordered.Skip(i).TakeWhile(other => other.IsPerElement && other.Step == slot.Step).ToList();
            if (together.Exists(other => other.Key.Root is KeyRoot.Element or KeyRoot.CommandOfElement))
                EmitItem(step);
            foreach (var other in together)
                EmitResolve(other, resolution);
            _writer.Close();
            i += together.Count;
        }
    }

    private void EmitResolve(SlotModel slot, Resolution resolution)
    {
        if (slot.Key.Root == KeyRoot.Row && resolution == Resolution.First)
            _writer.Line($"access.{Access(slot.Key.RowMember!)}.WaitForWriters({(slot.Key.RowSlot < 0 ? "" : RowOf(slot))});");
        var method = slot.Reserves ? "Reserve" : resolution == Resolution.First && MayBeLate(slot) ? "FindOrLeave<TMode>" : "Find";
        var find = $"access.{Access(slot.Member)}.{method}";
        var key = slot.Key;
        var value = key.Root switch
        {
            KeyRoot.Command => Member("command", key.Path),
            KeyRoot.Element => $"item{key.Path}",
            KeyRoot.CommandOfElement => $"{Member("command", key.Path)}(item)",
            _ when key.RowSlot < 0 => $"access.{Access(key.RowMember!)}.Read(){key.Path}",
            _ => $"access.{Access(key.RowMember!)}.Read({RowOf(slot)}){key.Path}",
        };
        if (resolution == Resolution.Late)
        {
            _writer.Line($"if (access.{Access(slot.Member)}.FindsLate)");
            _writer.Line($"    {SlotAt(slot)} = access.{Access(slot.Member)}.FindLate({value});");
        }
        else if (resolution == Resolution.Again)
        {
            _writer.Line($"if ({SlotAt(slot)} < 0)");
            _writer.Line($"    {SlotAt(slot)} = {find}({value});");
        }
        else if (DependsOnTable(slot))
            _writer.Line($"{SlotAt(slot)} = access.{Access(key.RowMember!)}.Exists({RowOf(slot)}) ? {find}({value}) : 0;");
        else
            _writer.Line($"{SlotAt(slot)} = {find}({value});");
    }

    /// <summary>Whether the key comes from a row that may be missing, so that there may be no key; the slot is 0 then.</summary>
    private static bool DependsOnTable(SlotModel slot) => slot.Key is { Root: KeyRoot.Row, RowSlot: >= 0 };

    /// <summary>The slot of the row that the key comes from.</summary>
    private string RowOf(SlotModel slot) => SlotAt(_command.Slots[slot.Key.RowSlot]);

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

    private void EmitSteps()
    {
        _writer.Line();
        _writer.Summary("Calls the checks and steps one after another.");
        _writer.Line($"/// <param name=\"{Argument}\">The command.</param>");
        _writer.Line("/// <param name=\"access\">The way to the state.</param>");
        _writer.Line("/// <param name=\"slots\">The slots of its keys.</param>");
        if (_command.ResultType is not null)
            _writer.Line("/// <param name=\"result\">The place of the command's result.</param>");
        _writer.Line("/// <returns>Why it failed, so that its changes are to be undone; null when they stand.</returns>");
        _writer.Open($"public static global::Stepwright.StepFailure? RunSteps(in {_command.Type.Code} {Argument}, {_access} access, global::System.ReadOnlySpan<int> slots{_resultParameter})");
        EmitCopy();
        EmitStarts();
        foreach (var step in _command.Steps)
        {
            if (step.IsValueUsed)
                _writer.Line($"{step.ValueType} {step.UniqueName}Result;");
        }

        EmitDistinct();
        for (var i = 0; i < _command.Steps.Count; i++)
            EmitStep(_command.Steps[i], i);

        _writer.Line();
        var written = _command.Steps.SelectMany(step => step.Parameters).Where(parameter => parameter.Writes)
            .Select(parameter => parameter.Member!).Distinct().OrderBy(member => member, StringComparer.Ordinal);
        foreach (var member in written)
            _writer.Line($"access.{Access(member)}.Commit();");
        if (_command.Steps.Any(step => step.Parameters.Any(parameter => parameter.Kind == ParameterKind.Context)))
            _writer.Line("access.CommitEvents();");
        if (_command.ResultStep >= 0)
            _writer.Line($"result = {_command.Steps[_command.ResultStep].UniqueName}Result;");
        _writer.Line("return null;");
        _writer.Close();
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
            _writer.Line($"if (global::System.Collections.Generic.EqualityComparer<{pair.Type}>.Default.Equals(command.{pair.First.ToIdentifier()}, command.{pair.Second.ToIdentifier()}))");
            _writer.Line($"    return access.FailDistinct(Info, \"{pair.First}\", \"{pair.Second}\");");
        }
    }

    private void EmitStep(StepModel step, int index)
    {
        _writer.Line();
        _writer.Line($"// {step.Name}{(step.ForEach is null ? "" : $", for each of {step.ForEach.Member}")}");
        _writer.Line($"access.Step = {StepNumber(index)};");
        if (step.ForEach is null)
            _writer.Open();
        else
        {
            if (!Loops.Any(loop => loop.Step == step))
                EmitItems(step);
            _writer.Open($"for (int i = 0; i < {step.UniqueName}Count; i++)");
            if (step.Parameters.Any(parameter => parameter.Kind == ParameterKind.Element))
                EmitItem(step);
        }

        EmitRows(step);
        EmitCall(step);
        EmitAfterCall(step);
        if (_command.KeepsCompletedSteps && !step.IsCheck)
            _writer.Line("access.CommitStep();");
        _writer.Close();
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
            _writer.Line($"if ({pair.First}Slot == {pair.Second}Slot && {meet})");
            _writer.Line($"    return access.FailSameRow(Info, access.{Access(pair.Member)}, {pair.First}Slot, \"{pair.First}\", \"{pair.Second}\");");
        }

        // One after another: what an earlier parameter created is there for a later one that may meet it.
        foreach (var parameter in step.Parameters)
        {
            if (parameter is { Kind: ParameterKind.Row, IsOptional: false } && _command.Slots[parameter.Slot] is var slot && DependsOnTable(slot))
            {
                _writer.Line($"if ({parameter.Name}Slot == 0)");
                _writer.Line($"    return access.FailNoKey(Info, access.{Access(slot.Key.RowMember!)}, {RowOf(slot)}, \"{parameter.Name}\");");
            }

            EmitReference(parameter);
        }
    }

    private static bool Creates(ParameterModel row) => row.Access is RowAccessKind.Create or RowAccessKind.Upsert;

    private void EmitReference(ParameterModel parameter)
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
                {
                    _writer.Line($"if ({member}.Exists({slot}))");
                    _writer.Line($"    return access.FailExists(Info, {member}, {slot});");
                }

                var readOnly = parameter.Access == RowAccessKind.Read ? "readonly " : "";
                _writer.Line($"ref {readOnly}var {parameter.Name}Row = ref {member}.{parameter.Access}({slot});");
                if (parameter.Kind == ParameterKind.Row && parameter.Access is RowAccessKind.Read or RowAccessKind.Write)
                {
                    _writer.Line($"if (global::System.Runtime.CompilerServices.Unsafe.IsNullRef(in {parameter.Name}Row))");
                    _writer.Line($"    return access.FailMissing(Info, {member}, {slot});");
                }

                break;
            case ParameterKind.Accumulate:
                _writer.Line($"var {parameter.Name}Accumulate = {member}.Accumulate();");
                break;
            case ParameterKind.Accumulator:
                _writer.Line($"var {parameter.Name}Value = {member}.Read();");
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
                _writer.Line($"if (!{call})");
                _writer.Line("    return access.FailCheck(Info);");
                break;
            case StepReturn.Result:
                _writer.Line($"var outcome = {call};");
                _writer.Line("if (!outcome.IsOk)");
                _writer.Line("    return access.Fail(Info, outcome);");
                break;
            case StepReturn.ResultOfValue:
                _writer.Line($"var outcome = {call};");
                _writer.Line("if (!outcome.IsOk)");
                _writer.Line("    return access.Fail(Info, (global::Stepwright.StepResult)outcome);");
                if (step.IsValueUsed)
                    _writer.Line($"{step.UniqueName}Result = outcome.Value;");
                break;
            case StepReturn.Value when step.IsValueUsed:
                _writer.Line($"{step.UniqueName}Result = {call};");
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
            ParameterKind.Element => "item",
            ParameterKind.Result => $"{parameter.Source}Result",
            ParameterKind.Found => $"{parameter.Source}Found",
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
            _writer.Line($"if ({_access}.{WellKnownNames.InvariantMethod(parameter.Member!)}(in {parameter.Name}Row) is {{ }} {parameter.Name}Broken)");
            _writer.Line($"    return access.FailInvariant(Info, access.{Access(parameter.Member!)}, {slot}, {parameter.Name}Broken);");
        }

        foreach (var parameter in step.Parameters)
        {
            if (parameter.IsDeleted)
                _writer.Line($"access.{Access(parameter.Member!)}.Delete({parameter.Name}Slot);");
        }
    }

    /// <summary>When keys are resolved.</summary>
    private enum Resolution
    {
        First,

        /// <summary>Once more, since a later key may have got a slot meanwhile.</summary>
        Again,

        /// <summary>By the worker that runs the command, where planning left it open.</summary>
        Late,
    }
}
