using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Writes the other part of a state: its storage, its properties, and the way that steps reach them.</summary>
internal static class StateEmitter
{
    private const string Contract = "global::Stepwright.Contract";

    public static string Emit(StateModel state)
    {
        var writer = new SourceWriter(state.UseWarnings);
        writer.OpenPart(state.Type, implemented: $"{Contract}.IGeneratedState");
        writer.Line($"private readonly {WellKnownNames.StorageClass} {WellKnownNames.StorageField} = new();");
        foreach (var member in state.Members)
        {
            writer.Line();
            writer.Line($"{member.Modifiers} {TypeOf(member)} {member.Name.ToIdentifier()} => {WellKnownNames.StorageField}.{NameOf(member)};");
        }

        writer.Line();
        writer.Line($"{Contract}.StateAccess {Contract}.IGeneratedState.CreateAccess() => new {WellKnownNames.AccessClass}(this);");
        writer.Line();
        EmitStorage(writer, state);
        writer.Line();
        EmitAccess(writer, state);
        writer.Line();
        SnapshotEmitter.EmitMethod(writer, state);
        writer.Close();
        writer.Line();
        SnapshotEmitter.EmitClass(writer, state);
        for (var i = 1; i < state.Type.Parts.Count; i++)
            writer.Close();
        return writer.ToString();
    }

    private static void EmitStorage(SourceWriter writer, StateModel state)
    {
        writer.Summary("The tables and cells of the state.");
        writer.HiddenType();
        writer.Open($"private sealed partial class {WellKnownNames.StorageClass} : {Contract}.StateStorage");
        writer.Open($"public {WellKnownNames.StorageClass}()");
        foreach (var member in state.Members)
        {
            var more = member switch
            {
                { Operation: { } operation } => $", global::Stepwright.AccumulatorOperation.{operation}",
                { Sequence: { } sequence } => $", {Number(member, sequence, "1")}, static value => {Number(member, sequence, $"value{(sequence.Member is { } held ? $".{held.ToIdentifier()}" : "")} + 1")}",
                _ => "",
            };
            writer.Line($"{NameOf(member)} = Create{KindOf(member)}{TypeArgumentsOf(member)}(\"{member.Name}\"{more});");
        }

        writer.Close();
        foreach (var member in state.Members)
        {
            writer.Line();
            writer.Line($"public {TypeOf(member)} {NameOf(member)} {{ get; }}");
        }

        writer.Close();
    }

    private static void EmitAccess(SourceWriter writer, StateModel state)
    {
        writer.Summary("A worker's way to the tables and cells of the state, for the generated code of commands and executors.");
        writer.HiddenType();
        writer.Open($"public sealed class {WellKnownNames.AccessClass} : {Contract}.StateAccess");
        writer.Summary("Makes the way to a state.");
        writer.Line("/// <param name=\"state\">The state.</param>");
        writer.Line($"public {WellKnownNames.AccessClass}({state.Type.Code} state)");
        writer.Line($"    : base((state ?? throw new global::System.ArgumentNullException(nameof(state))).{WellKnownNames.StorageField})");
        writer.Open();
        foreach (var member in state.Members)
            writer.Line($"{NameOf(member)} = Add{KindOf(member)}(state.{WellKnownNames.StorageField}.{NameOf(member)});");
        writer.Close();

        foreach (var member in state.Members)
        {
            var visibility = member.IsPublic ? "public" : "internal";
            var type = $"{Contract}.{KindOf(member)}Access{TypeArgumentsOf(member)}";
            writer.Line();
            writer.Summary($"The way to {member.Name}.");
            writer.Line($"{visibility} {type} {NameOf(member)} {{ get; }}");
            if (member.Invariants.IsEmpty)
                continue;
            writer.Line();
            writer.Summary($"The name of the first invariant that a row of {member.Name} breaks; null where all hold.");
            writer.Line("/// <param name=\"row\">The row.</param>");
            writer.Open($"{visibility} static string? {WellKnownNames.InvariantMethod(member.Name)}(in {member.Row} row)");
            foreach (var invariant in member.Invariants)
            {
                writer.Line($"if (!{state.Type.Code}.{invariant.Name.ToIdentifier()}({(invariant.IsByReference ? "in " : "")}row))");
                writer.Line($"    return \"{invariant.Name}\";");
            }

            writer.Line("return null;");
            writer.Close();
        }

        writer.Close();
    }

    /// <summary>A value of a sequence made from a number; throws where the number is too large.</summary>
    private static string Number(StateMemberModel member, SequenceModel sequence, string number)
    {
        var value = $"checked(({sequence.Integer})({number}))";
        return sequence switch
        {
            { Member: null } => value,
            { HasConstructor: true } => $"new {member.Row}({value})",
            _ => $"new {member.Row} {{ {sequence.Member.ToIdentifier()} = {value} }}",
        };
    }

    public static string NameOf(StateMemberModel member) => WellKnownNames.AccessMember(member.Name).ToIdentifier();

    public static string TypeOf(StateMemberModel member) => $"global::Stepwright.{KindOf(member)}{TypeArgumentsOf(member)}";

    public static string KindOf(StateMemberModel member) => member switch
    {
        { Operation: not null } => "Accumulator",
        { Sequence: not null } => "Sequence",
        { Key: not null } => "Table",
        _ => "Cell",
    };

    public static string TypeArgumentsOf(StateMemberModel member) => member.Key is null ? $"<{member.Row}>" : $"<{member.Key}, {member.Row}>";
}
