using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Writes the other part of a state: its storage, its properties, and the way that steps reach them.</summary>
internal static class StateEmitter
{
    private const string Contract = "global::Stepwright.Contract";

    public static string Emit(StateModel state)
    {
        var writer = new SourceWriter();
        writer.OpenPart(state.Type);
        writer.Line($"private readonly {WellKnownNames.StorageClass} {WellKnownNames.StorageField} = new();");
        foreach (var member in state.Members)
        {
            writer.Line();
            writer.Line($"{member.Modifiers} {TypeOf(member)} {member.Name.ToIdentifier()} => {WellKnownNames.StorageField}.{member.Name.ToAccessMember()};");
        }

        writer.Line();
        EmitStorage(writer, state);
        writer.Line();
        EmitAccess(writer, state);
        writer.ClosePart(state.Type);
        return writer.ToString();
    }

    private static void EmitStorage(SourceWriter writer, StateModel state)
    {
        writer.Summary("The tables and cells of the state.");
        writer.HiddenType();
        writer.Open($"private sealed class {WellKnownNames.StorageClass} : {Contract}.StateStorage");
        writer.Open($"public {WellKnownNames.StorageClass}()");
        foreach (var member in state.Members)
        {
            var create = member.Key is null ? $"CreateCell<{member.Row}>" : $"CreateTable<{member.Key}, {member.Row}>";
            writer.Line($"{member.Name.ToAccessMember()} = {create}(\"{member.Name}\");");
        }

        writer.Close();
        foreach (var member in state.Members)
        {
            writer.Line();
            writer.Line($"public {TypeOf(member)} {member.Name.ToAccessMember()} {{ get; }}");
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
            writer.Line($"{member.Name.ToAccessMember()} = {(member.Key is null ? "AddCell" : "AddTable")}(state.{WellKnownNames.StorageField}.{member.Name.ToAccessMember()});");
        writer.Close();

        foreach (var member in state.Members)
        {
            var visibility = member.IsPublic ? "public" : "internal";
            var type = member.Key is null ? $"{Contract}.CellAccess<{member.Row}>" : $"{Contract}.TableAccess<{member.Key}, {member.Row}>";
            writer.Line();
            writer.Summary($"The way to {member.Name}.");
            writer.Line($"{visibility} {type} {member.Name.ToAccessMember()} {{ get; }}");
            if (member.Invariants.IsEmpty)
                continue;
            writer.Line();
            writer.Summary($"The name of the first invariant that a row of {member.Name} breaks; null where all hold.");
            writer.Line("/// <param name=\"row\">The row.</param>");
            writer.Open($"{visibility} static string? {WellKnownNames.InvariantMethod(member.Name)}(in {member.Row} row)");
            foreach (var invariant in member.Invariants)
            {
                writer.Line($"if (!{state.Type.Code}.{invariant.ToIdentifier()}(row))");
                writer.Line($"    return \"{invariant}\";");
            }

            writer.Line("return null;");
            writer.Close();
        }

        writer.Close();
    }

    private static string TypeOf(StateMemberModel member) => member.Key is null
        ? $"global::Stepwright.Cell<{member.Row}>"
        : $"global::Stepwright.Table<{member.Key}, {member.Row}>";
}
