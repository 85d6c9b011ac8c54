using Stepwright.CodeModel;

namespace Stepwright.Generators;

// How keys become slots: at once, planned, fetched ahead, or late.
internal sealed partial class CommandEmitter
{
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
        foreach (var slot in _command.Slots.Where(slot => slot is { IsPerElement: false, IsDraw: false }))
            _writer.Line(PlanOf(slot));
        if (Loops.Any())
            EmitLoopsOfPlan();
        _writer.Close();
    }

    private void EmitLoopsOfPlan()
    {
        var start = $"{_fixedSlots}";
        var loops = Loops.ToList();
        foreach (var (step, slots) in loops.Take(loops.FindLastIndex(loop => RowsOf(loop.Step).Count > 0) + 1))
        {
            _writer.Line($"int {step.UniqueName}Start = {start};");
            start = $"{step.UniqueName}Start + {Times($"{step.UniqueName}Count", slots)}";
            var rows = RowsOf(step);
            if (rows.Count == 0)
                continue;
            _writer.Open($"for (int i = 0; i < {step.UniqueName}Count; i++)");
            foreach (var slot in rows)
                _writer.Line(PlanOf(slot));
            _writer.Close();
        }

        List<SlotModel> RowsOf(StepModel step) =>
            [.. _command.Slots.Where(slot => slot is { IsPerElement: true, IsDraw: false } && _command.Steps[slot.Step] == step)];
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
        OpenRunning("Runs the command, whose keys are resolved except for those of tables that no command of the batch writes.", "RunPlanned", "command", "Span");
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
        EmitStarts(Loops.ToList().FindLastIndex(loop => late.Exists(slot => slot.IsPerElement && _command.Steps[slot.Step] == loop.Step)) + 1);
        EmitResolve(late, Resolution.Late);
        _writer.Close();
    }

    // Not a row that another key comes from: planning reads it.
    private bool MayBeLate(SlotModel slot)
    {
        var index = _command.Slots.ToList().IndexOf(slot);
        return slot is { Reserves: false, IsDraw: false, Key.Root: not KeyRoot.Row } && !_command.Slots.Any(other => other.Key.Root == KeyRoot.Row && other.Key.RowSlot == index);
    }

    private string PrefetchOf(SlotModel slot) =>
        $"access.{Access(slot.Member)}.Prefetch({(slot.Key.Root == KeyRoot.Element ? "item" + slot.Key.Path : Member("command", slot.Key.Path))}, rows);";

    // Not what a method makes, which may be long about it.
    private static bool IsKnownEarly(SlotModel slot) =>
        slot.Key.Root is KeyRoot.Command or KeyRoot.Element && !slot.Key.Path.Contains('(') && (slot.Key.Root == KeyRoot.Element || slot.Key.Path.StartsWith(".", StringComparison.Ordinal));

    /// <summary>Resolves the command's keys into new slots.</summary>
    private void EmitSlots(string owner)
    {
        var tells = TellsSlots && owner == "access";
        if (tells)
            _writer.Line("access.HasSlots = false;");
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
        _writer.Line($"Resolve<global::Stepwright.Contract.{(owner == "planner" && !_command.IsAsync ? "PlannedKeys" : "SerialKeys")}>(in command, access, slots);");
        if (tells)
            _writer.Line("access.HasSlots = true;");
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
        .OrderBy(pair => pair.slot.Depth).ThenBy(pair => pair.slot.IsDraw ? 0 : pair.slot.Reserves ? 1 : 2).ThenBy(pair => pair.slot.Step).ThenBy(pair => pair.index)
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
        if (slot.IsDraw)
        {
            _writer.Line($"{SlotAt(slot)} = access.{Access(slot.Member)}.Draw();");
            return;
        }

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
            KeyRoot.Drawn => $"access.{Access(key.RowMember!)}.Drawn({RowOf(slot)}){key.Path}",
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
