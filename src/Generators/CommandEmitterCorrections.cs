using Stepwright.CodeModel;

namespace Stepwright.Generators;

// How a failed command is corrected: by its author's methods, else by what the failure tells.
internal sealed partial class CommandEmitter
{
    private const string Corrections = "global::Stepwright.Contract.Corrections";

    private bool Corrects => GeneratedCorrections.Exist(_command);

    private IEnumerable<StepModel> Recoveries => _command.Steps.Where(step => step.Role == StepRole.Recover);

    private void EmitCorrect()
    {
        _writer.Line();
        _writer.Summary("Corrects the command, which failed and is undone.");
        _writer.Line("/// <param name=\"command\">The command.</param>");
        _writer.Line("/// <param name=\"access\">The way to the state.</param>");
        _writer.Line("/// <param name=\"slots\">The slots of its keys.</param>");
        _writer.Line("/// <param name=\"failure\">Why it failed.</param>");
        _writer.Line("/// <returns>The corrected command, or the way to one; null where there is none.</returns>");
        _writer.Open($"public static global::Stepwright.Contract.Correction? Correct(in {_command.Type.Code} command, {_access} access, global::System.ReadOnlySpan<int> slots, global::Stepwright.StepFailure failure)");
        _writer.Line($"int step = {Corrections}.StepOf(failure);");
        foreach (var recovery in Recoveries)
        {
            _writer.Line($"if (step is {string.Join(" or ", recovery.Corrects.Select(StepNumber))} && {RecoveryOf(recovery)}(in command, access, slots, failure) is {{ }} {recovery.UniqueName}Command)");
            _writer.Line($"    return new global::Stepwright.Contract.Correction<{_command.Type.Code}>({recovery.UniqueName}Command);");
        }

        EmitGeneratedCorrections();
        _writer.Close();
        foreach (var recovery in Recoveries)
            EmitRecovery(recovery);
        EmitAllow();
    }

    /// <summary>Has a method of the command's author asked, where the rows that it takes are there.</summary>
    private void EmitRecovery(StepModel recovery)
    {
        var rows = recovery.Parameters.Where(parameter => parameter.Kind == ParameterKind.Row).Select(parameter => _command.Slots[parameter.Slot]).ToList();
        var takesElement = recovery.Parameters.Any(parameter => parameter.Kind == ParameterKind.Element);
        _writer.Line();
        _writer.Summary($"Asks {recovery.Name}, unless a row that it takes is missing.");
        _writer.Open($"private static {_command.Type.Code}? {RecoveryOf(recovery)}(in {_command.Type.Code} command, {_access} access, global::System.ReadOnlySpan<int> slots, global::Stepwright.StepFailure failure)");
        _writer.Line($"access.Step = {StepNumber(_command.Steps.ToList().IndexOf(recovery))};");
        if (rows.Count > 0)
        {
            _writer.Line("if (slots.IsEmpty)");
            _writer.Line("    return null;");
        }

        if (takesElement || rows.Exists(slot => slot.IsPerElement))
        {
            var loop = LoopOf(recovery);
            if (rows.Exists(slot => slot.IsPerElement))
                EmitStarts(Loops.ToList().FindIndex(other => other.Step == loop) + 1);
            else
                EmitItems(loop);
            _writer.Line($"int i = {Corrections}.ItemOf(failure);");
            _writer.Line($"if ((uint)i >= (uint){loop.UniqueName}Count)");
            _writer.Line("    return null;");
            if (takesElement)
                EmitItem(loop);
        }

        var endWith = _endWith;
        _endWith = _ => _writer.Line("    return null;");
        EmitRows(recovery);
        _endWith = endWith;
        _writer.Line($"return command.{recovery.Name.ToIdentifier()}({string.Join(", ", recovery.Parameters.Select(ArgumentOf))});");
        _writer.Close();
    }

    private void EmitGeneratedCorrections()
    {
        var corrected = _command.Steps.Select((step, index) => (Step: step, Number: StepNumber(index)))
            .Where(pair => GeneratedCorrections.Allows(_command, pair.Step) || GeneratedCorrections.KeysOf(_command, pair.Step).Any() || GeneratedCorrections.NextKeysOf(_command, pair.Step).Any()).ToList();
        if (corrected.Count > 0)
        {
            _writer.Open("switch (step)");
            foreach (var (step, number) in corrected)
            {
                _writer.Line($"case {number}: // {step.Name}");
                _writer.Open();
                EmitGeneratedCorrections(step);
                _writer.Close();
            }

            _writer.Close();
        }

        _writer.Line("return null;");
    }

    private void EmitGeneratedCorrections(StepModel step)
    {
        foreach (var table in GeneratedCorrections.KeysOf(_command, step).GroupBy(key => key.Table, StringComparer.Ordinal))
        {
            _writer.Open($"if (failure is {{ Code: \"missing-row\", Table: \"{table.Key}\" }})");
            _writer.Open($"return {Corrections}.NearestKey(access.{Access(table.Key)}, failure, in command, static (corrected, missing, existing) =>");
            foreach (var (_, sequence, member) in table.Where(key => key.Sequence is null))
                EmitReplacing("corrected", member!.Name.ToIdentifier(), member.Type);
            foreach (var elements in table.Where(key => key.Sequence is not null).GroupBy(key => key.Sequence!))
                EmitReplacing(elements.Key, [.. elements.Select(key => key.Member)]);
            _writer.Line("return corrected;");
            _writer.Close(");");
            _writer.Close();
        }

        foreach (var (table, sequence, member) in GeneratedCorrections.NextKeysOf(_command, step))
        {
            _writer.Open($"if (failure is {{ Code: \"row-exists\", Table: \"{table}\" }})");
            _writer.Line($"return {Corrections}.NextKey(access.{Access(table)}, access.{Access(sequence)}, failure, in command, static (corrected, next) => corrected with {{ {member.Name.ToIdentifier()} = next }});");
            _writer.Close();
        }

        _writer.Line(GeneratedCorrections.Allows(_command, step)
            ? $"return {Corrections}.Allowed<{_command.Type.Code}>(failure, in command, {AllowOf(AllowingSequence(step))});"
            : "break;");
    }

    /// <summary>Puts one key in the place of another in every element: in members of it, or where it is the key itself.</summary>
    private void EmitReplacing(SettableSequenceModel sequence, IReadOnlyList<SettableModel?> members)
    {
        _writer.Line($"var items = {CopyOf(sequence, "corrected")};");
        _writer.Open($"for (int i = 0; i < items.{(sequence.Kind == SequenceKind.Array ? "Length" : "Count")}; i++)");
        foreach (var member in members)
            EmitReplacing("items[i]", member?.Name.ToIdentifier(), member?.Type ?? sequence.Element);
        _writer.Close();
        _writer.Line($"corrected = corrected with {{ {sequence.Member.ToIdentifier()} = {FrozenOf(sequence)} }};");
    }

    /// <summary>Puts one key in the place of another in a member of what holds it, or in what holds it.</summary>
    private void EmitReplacing(string holder, string? member, string type)
    {
        _writer.Line($"if (global::System.Collections.Generic.EqualityComparer<{type}>.Default.Equals({holder}{(member is null ? "" : $".{member}")}, missing))");
        _writer.Line($"    {holder} = {(member is null ? "existing" : $"{holder} with {{ {member} = existing }}")};");
    }

    private SettableSequenceModel? AllowingSequence(StepModel step) =>
        GeneratedCorrections.SequenceOf(_command, step) is { Members.IsEmpty: false } sequence ? sequence : null;

    private static string CopyOf(SettableSequenceModel sequence, string command) => sequence.Kind == SequenceKind.Array
        ? $"({sequence.Element}[]){command}.{sequence.Member.ToIdentifier()}!.Clone()"
        : $"{command}.{sequence.Member.ToIdentifier()}.ToBuilder()";

    private static string FrozenOf(SettableSequenceModel sequence) => sequence.Kind == SequenceKind.Array ? "items" : "items.ToImmutable()";

    /// <summary>Writes what gives a member of the command, or of an element, the value that a step would allow.</summary>
    private void EmitAllow()
    {
        var allowing = _command.Steps.Where(step => GeneratedCorrections.Allows(_command, step)).Select(AllowingSequence).Distinct().ToList();
        foreach (var sequence in allowing)
        {
            if (sequence is not null)
                EmitAllow(sequence);
        }

        if (allowing.Count > 0 && !_command.Settable.IsEmpty)
        {
            OpenAllow(null);
            EmitMembers(_command.Settable, member => [$"corrected = command with {{ {member.Name.ToIdentifier()} = typed }};", "return true;"], "return false;");
            _writer.Close();
        }
    }

    private void EmitAllow(SettableSequenceModel sequence)
    {
        OpenAllow(sequence);
        var otherwise = _command.Settable.IsEmpty ? "return false;" : "return Allow(command, item, member, value, out corrected);";
        _writer.Line($"var items = {CopyOf(sequence, "command")};");
        EmitMembers(sequence.Members, member => [$"items[item] = items[item] with {{ {member.Name.ToIdentifier()} = typed }};", "break;"], otherwise);
        _writer.Line($"corrected = command with {{ {sequence.Member.ToIdentifier()} = {FrozenOf(sequence)} }};");
        _writer.Line("return true;");
        _writer.Close();
    }

    private void OpenAllow(SettableSequenceModel? sequence)
    {
        _writer.Line();
        _writer.Summary(sequence is null ? "Gives a member of the command another value." : $"Gives a member of an element of {sequence.Member} another value, else one of the command.");
        _writer.Open($"private static bool {AllowOf(sequence)}({_command.Type.Code} command, int item, string member, object value, out {_command.Type.Code} corrected)");
        _writer.Line("corrected = command;");
    }

    private void EmitMembers(EquatableArray<SettableModel> members, Func<SettableModel, string[]> set, string otherwise)
    {
        _writer.Open("switch (member)");
        foreach (var member in members)
        {
            _writer.Line($"case \"{member.Name}\" when value is {member.ValueType} typed:");
            foreach (var line in set(member))
                _writer.Line($"    {line}");
        }

        _writer.Line("default:");
        _writer.Line($"    {otherwise}");
        _writer.Close();
    }

    private static string AllowOf(SettableSequenceModel? sequence) => sequence is null ? "Allow" : $"AllowIn{sequence.Member}";

    private static string RecoveryOf(StepModel step) => $"{char.ToUpperInvariant(step.UniqueName[0])}{step.UniqueName.Substring(1)}Recovery";
}
