using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Writes the snapshot of a state, and the state's method that takes it.</summary>
internal static class SnapshotEmitter
{
    public static void EmitMethod(SourceWriter writer, StateModel state)
    {
        writer.Summary("The state as it is now, for any thread to read while batches go on. Taking it copies no row; dispose it when it has been read.");
        writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">A batch runs on the state.</exception>");
        var members = state.Members.Select(member => $", {WellKnownNames.StorageField}.{StateEmitter.NameOf(member)}");
        // By its full name: the state may have a member of that name.
        var snapshot = WellKnownNames.SnapshotClass(state.Type.Code);
        writer.Line($"public {(state.HidesSnapshot ? "new " : "")}{snapshot} {WellKnownNames.SnapshotMethod}() => new({WellKnownNames.StorageField}{string.Concat(members)});");
    }

    public static void EmitClass(SourceWriter writer, StateModel state)
    {
        writer.Summary($"The state {state.Type.Name} as it was when the snapshot was taken, for any thread to read while batches go on.");
        writer.GeneratedType();
        writer.Open($"{state.Accessibility} sealed class {state.SnapshotName.ToIdentifier()} : global::Stepwright.Contract.StateSnapshot");
        for (var i = 0; i < state.Members.Count; i++)
        {
            if (state.Members[i].Key is null)
                writer.Line($"private readonly {state.Members[i].Row} {FieldOf(i)};");
        }

        var parameters = state.Members.Select((member, i) => $", {StateEmitter.TypeOf(member)} member{i}");
        if (state.Members.Any(member => member.Key is null))
            writer.Line();
        writer.Line($"internal {state.SnapshotName.ToIdentifier()}(global::Stepwright.Contract.StateStorage storage{string.Concat(parameters)})");
        writer.Line("    : base(storage)");
        writer.Open();
        for (var i = 0; i < state.Members.Count; i++)
            writer.Line($"{(state.Members[i].Key is null ? FieldOf(i) : PropertyOf(state, i))} = Take{StateEmitter.KindOf(state.Members[i])}(member{i});");
        writer.Close();

        for (var i = 0; i < state.Members.Count; i++)
        {
            var member = state.Members[i];
            var visibility = member.IsPublic ? "public" : "internal";
            writer.Line();
            if (member.Key is null)
            {
                writer.Summary($"The {(member.Sequence is not null ? "next value" : member.Operation is null ? "row" : "value")} of {member.Name}.");
                writer.Line("/// <exception cref=\"global::System.ObjectDisposedException\">The snapshot was disposed.</exception>");
                writer.Line($"{visibility} {member.Row} {PropertyOf(state, i)} => Taken(in {FieldOf(i)});");
            }
            else
            {
                writer.Summary($"The rows of {member.Name}.");
                writer.Line($"{visibility} global::Stepwright.TableSnapshot{StateEmitter.TypeArgumentsOf(member)} {PropertyOf(state, i)} {{ get; }}");
            }
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Line("protected override object Member(int member) => member switch");
        writer.Line("{");
        for (var i = 0; i < state.Members.Count; i++)
            writer.Line($"    {i} => {PropertyOf(state, i)},");
        writer.Line("    _ => throw new global::System.ArgumentOutOfRangeException(nameof(member)),");
        writer.Line("};");
        writer.Close();
    }

    private static string FieldOf(int member) => $"_stepwrightValue{member}";

    private static string PropertyOf(StateModel state, int member) =>
        WellKnownNames.SnapshotMember(state.Members[member].Name, state.SnapshotName).ToIdentifier();
}
