using Microsoft.CodeAnalysis.CSharp;
using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Writes how the rows, keys and values of a state are compared and written as deltas.</summary>
internal static class DeltaEmitter
{
    private const string Contract = "global::Stepwright.Contract";
    private const string Writer = $"ref {Contract}.DeltaWriter writer";
    private const string Reader = $"ref {Contract}.DeltaReader reader";

    /// <summary>The bit of a mask that all fields from this one on share.</summary>
    private const int LastBit = 63;

    public static string Emit(StateDataModel state)
    {
        var types = new DeltaTypes(state);
        var writer = new SourceWriter(state.UseWarnings);
        // Where null may stand is the business of the types' declarations.
        writer.NullWarningsOff();
        writer.OpenPart(state.Type);
        writer.Open($"partial class {WellKnownNames.StorageClass}");
        // A diff that was read finds its state by name.
        writer.Line($"static {WellKnownNames.StorageClass}() => {Contract}.StateSchema.Register(\"{state.Type.MetadataName}\", static () => {WellKnownNames.DeltasClass}.Schema);");
        writer.Line();
        writer.Line($"public override {Contract}.StateSchema Schema => {WellKnownNames.DeltasClass}.Schema;");
        writer.Close();
        writer.Line();
        writer.Summary("How rows, keys and values of the state are compared and written as few bytes.");
        writer.HiddenType();
        writer.Open($"internal static class {WellKnownNames.DeltasClass}");
        EmitSchema(writer, types, state);
        foreach (var type in types.Objects)
        {
            writer.Line();
            EmitDelta(writer, types, type);
        }

        writer.Close();
        writer.ClosePart(state.Type);
        return writer.ToString();
    }

    private static void EmitSchema(SourceWriter writer, DeltaTypes types, StateDataModel state)
    {
        var json = new JsonTypes();
        json.Add(state.Types, $"{state.Type.Code}.{WellKnownNames.DataClass}");
        writer.Summary("What is known of the state.");
        writer.Line($"public static {Contract}.StateSchema Schema {{ get; }} = new(");
        writer.Line($"    \"{state.Type.MetadataName}\"{(state.Members.IsEmpty ? ");" : ",")}");
        for (var i = 0; i < state.Members.Count; i++)
            writer.Line($"    {Schema(types, json, state.Members[i])}{(i == state.Members.Count - 1 ? ");" : ",")}");
    }

    private static string Schema(DeltaTypes types, JsonTypes json, StateDataMemberModel member)
    {
        var name = $"\"{member.Name}\", {(member.IsIgnored ? "null" : SymbolDisplay.FormatLiteral(member.JsonName, quote: true))}";
        if (member.Key is { } key)
            return $"new {Contract}.TableSchema<{json[key].Code}, {json[member.Row].Code}>({name}, {types.CodecOf(key)}, {types.CodecOf(member.Row)}, {json.Codec(key)}, {json.Codec(member.Row)})";
        return $"new {Contract}.{member.Kind}Schema<{json[member.Row].Code}>({name}, {types.CodecOf(member.Row)}, {json.Codec(member.Row)})";
    }

    private static void EmitDelta(SourceWriter writer, DeltaTypes types, DataTypeModel type)
    {
        var fields = type.State;
        writer.Open($"internal readonly struct {DeltaTypes.NameOf(type)} : {Contract}.IFieldsDelta<{type.Code}>");
        writer.Line($"public static int FieldCount => {fields.Count};");
        writer.Line();
        EmitChoice(writer, "string FieldName(int field)", fields.Select(field => $"\"{field.Name}\""));
        writer.Line();
        EmitChoice(writer, "int JsonMember(int field)", fields.Select(field => $"{JsonMember(type, field)}"));
        writer.Line();
        EmitChoice(writer, $"object? Field(in {type.Code} value, int field)", fields.Select(field => $"(object?)value.{field.Name.ToIdentifier()}"));
        writer.Line();
        writer.Line($"public static bool AreEqual(in {type.Code} before, in {type.Code} after) => Compare(before, after) == 0;");
        writer.Line();
        EmitCompare(writer, types, type);
        writer.Line();
        EmitWrite(writer, types, type);
        writer.Line();
        EmitRead(writer, types, type);
        writer.Line();
        EmitWriteChange(writer, types, type);
        writer.Line();
        EmitReadChange(writer, types, type);
        writer.Close();
    }

    private static void EmitChoice(SourceWriter writer, string method, IEnumerable<string> results)
    {
        writer.Line($"public static {method} => field switch");
        writer.Open();
        var number = 0;
        foreach (var result in results)
            writer.Line($"{number++} => {result},");
        writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(field)),");
        writer.Close(";");
    }

    private static void EmitCompare(SourceWriter writer, DeltaTypes types, DataTypeModel type)
    {
        writer.Open($"public static ulong Compare(in {type.Code} before, in {type.Code} after)");
        writer.Line("ulong mask = 0;");
        for (var i = 0; i < type.State.Count; i++)
        {
            var (delta, name) = Of(types, type.State[i]);
            writer.Line($"if (!{delta}.AreEqual(before.{name}, after.{name}))");
            writer.Line($"    mask |= {Bit(i)};");
        }

        writer.Line("return mask;");
        writer.Close();
    }

    private static void EmitWrite(SourceWriter writer, DeltaTypes types, DataTypeModel type)
    {
        writer.Open($"public static void Write({Writer}, in {type.Code} value)");
        // Every value takes a byte, so that those of an array are not more than its bytes.
        if (type.State.IsEmpty)
            writer.Line("writer.WriteByte(0);");
        foreach (var field in type.State)
        {
            var (delta, name) = Of(types, field);
            writer.Line($"{delta}.Write(ref writer, value.{name});");
        }

        writer.Close();
    }

    private static void EmitRead(SourceWriter writer, DeltaTypes types, DataTypeModel type)
    {
        writer.Open($"public static void Read({Reader}, out {type.Code} value)");
        if (type.State.IsEmpty)
        {
            writer.Line("if (reader.ReadByte() != 0)");
            writer.Line("    reader.Fail(\"a value, where one without parts is due\");");
        }

        for (var i = 0; i < type.State.Count; i++)
            writer.Line($"{Of(types, type.State[i]).Delta}.Read(ref reader, out var field{i});");
        writer.Line($"value = {Made(type)};");
        writer.Close();
    }

    private static void EmitWriteChange(SourceWriter writer, DeltaTypes types, DataTypeModel type)
    {
        writer.Open($"public static void WriteChange({Writer}, in {type.Code} from, in {type.Code} to)");
        if (type.State.Count > 1)
        {
            writer.Line("var mask = Compare(from, to);");
            writer.Line("writer.WriteUnsigned(mask);");
            writer.Line("WriteChange(ref writer, from, to, mask);");
        }
        else
            writer.Line("WriteChange(ref writer, from, to, 1);");
        writer.Close();
        writer.Line();
        writer.Open($"public static void WriteChange({Writer}, in {type.Code} from, in {type.Code} to, ulong mask)");
        for (var i = 0; i < type.State.Count; i++)
        {
            var (delta, name) = Of(types, type.State[i]);
            writer.Line($"if ((mask & {Bit(i)}) != 0)");
            // The last bit does not tell which of its fields differ, and a change is of what differs.
            writer.Line(i < LastBit ? $"    {delta}.WriteChange(ref writer, from.{name}, to.{name});" : $"    {delta}.Write(ref writer, to.{name});");
        }

        writer.Close();
    }

    private static void EmitReadChange(SourceWriter writer, DeltaTypes types, DataTypeModel type)
    {
        writer.Line($"public static void ReadChange({Reader}, in {type.Code} from, out {type.Code} to) =>");
        writer.Line($"    ReadChange(ref reader, from, out to, {(type.State.Count > 1 ? "reader.ReadMask(FieldCount)" : "1")});");
        writer.Line();
        writer.Open($"public static void ReadChange({Reader}, in {type.Code} from, out {type.Code} to, ulong mask)");
        for (var i = 0; i < type.State.Count; i++)
        {
            var (delta, name) = Of(types, type.State[i]);
            writer.Line($"var field{i} = from.{name};");
            writer.Line($"if ((mask & {Bit(i)}) != 0)");
            writer.Line(i < LastBit ? $"    {delta}.ReadChange(ref reader, from.{name}, out field{i});" : $"    {delta}.Read(ref reader, out field{i});");
        }

        writer.Line($"to = {Made(type)};");
        writer.Close();
    }

    /// <summary>A value of the type, made of its fields: <c>field0</c>, <c>field1</c>, …</summary>
    private static string Made(DataTypeModel type)
    {
        var arguments = type.StateConstruction.Arguments;
        var taken = new HashSet<int>(arguments.Select(argument => argument.Member));
        var set = Enumerable.Range(0, type.State.Count)
            .Where(field => type.State[field].Setter != MemberSetter.None && (!taken.Contains(field) || type.State[field].MustBeInitialized))
            .Select(field => $"{type.State[field].Name.ToIdentifier()} = field{field}")
            .ToList();
        var initializer = set.Count == 0 ? "" : $" {{ {string.Join(", ", set)} }}";
        if (type.StateConstruction.Kind == ConstructionKind.Constructor)
            return $"new {type.Code}({string.Join(", ", arguments.Select(argument => $"field{argument.Member}"))}){initializer}";
        if (!type.IsValueType)
            return $"new {type.Code}(){initializer}";
        // A struct's constructor without parameters may set fields, which is not asked of it here.
        return set.Count == 0 ? $"default({type.Code})" : $"default({type.Code}) with{initializer}";
    }

    private static (string Delta, string Name) Of(DeltaTypes types, DataMemberModel field) => (types.DeltaOf(field.Type), field.Name.ToIdentifier());

    private static string Bit(int field) => $"1UL << {Math.Min(field, LastBit)}";

    private static int JsonMember(DataTypeModel type, DataMemberModel field)
    {
        if (type.Kind != DataKind.Object)
            return -1;
        for (var i = 0; i < type.Members.Count; i++)
        {
            if (type.Members[i].Name == field.Name)
                return type.Members[i].Ignore == IgnoreCondition.WhenWriting ? -1 : i;
        }

        return -1;
    }
}
