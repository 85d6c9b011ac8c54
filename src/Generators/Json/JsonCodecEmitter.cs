using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Writes the codec of a type.</summary>
internal static class JsonCodecEmitter
{
    private const string Contract = "global::Stepwright.Contract";

    /// <summary>Writes the codecs of types, into the class that holds them.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="declared">The types.</param>
    /// <param name="types">All types that they are made of.</param>
    /// <param name="roots">The names of those that are asked for their codec; of others a scalar needs none.</param>
    /// <param name="commands">The commands among them, by the names of their types.</param>
    public static void Emit(SourceWriter writer, IEnumerable<DataTypeModel> declared, JsonTypes types, ISet<string> roots, IReadOnlyDictionary<string, CommandDataModel> commands)
    {
        foreach (var type in declared)
        {
            if (type.IsOutOfReach || (type.Kind == DataKind.Scalar && !roots.Contains(type.Name)))
                continue;
            writer.Line();
            if (JsonTypes.HasClass(type))
                EmitClass(writer, type, types, commands.TryGetValue(type.Name, out var command) ? command : null);
            else
                EmitField(writer, type);
        }
    }

    private static void EmitField(SourceWriter writer, DataTypeModel type)
    {
        var (codec, arguments) = type.Kind switch
        {
            DataKind.Enum => ("JsonEnumCodec", ""),
            DataKind.Converted => ("JsonConvertedCodec", $"new {type.Converter}()"),
            _ => ("JsonOtherCodec", $"\"{type.Holder}\""),
        };
        writer.Summary($"Writes and reads {type.Name} as JSON.");
        writer.Line($"{Visibility(type)} static readonly {Contract}.{codec}<{type.Code}> {WellKnownNames.JsonCodecClass(type.Name)} = new({arguments});");
    }

    private static void EmitClass(SourceWriter writer, DataTypeModel type, JsonTypes types, CommandDataModel? command)
    {
        var name = WellKnownNames.JsonCodecClass(type.Name);
        writer.Summary($"Writes and reads {type.Name} as JSON.");
        writer.HiddenType();
        writer.Open($"{Visibility(type)} sealed class {name} : {Contract}.JsonCodec<{type.Code}>");
        writer.Summary("The only one.");
        writer.Line($"public static readonly {name} Instance = new();");
        writer.Line();
        writer.Open($"private {name}()");
        writer.Close();
        switch (type.Kind)
        {
            case DataKind.Object:
                JsonObjectEmitter.Emit(writer, type, types, command);
                break;
            case DataKind.Wrapper:
                EmitWrapper(writer, type, types);
                break;
            case DataKind.Nullable:
                EmitNullable(writer, type, types);
                break;
            case DataKind.Scalar:
                EmitScalar(writer, type, types);
                break;
            default:
                EmitArray(writer, type, types);
                break;
        }

        writer.Close();
    }

    /// <summary>Opens the method that writes a value.</summary>
    public static void OpenWrite(SourceWriter writer, DataTypeModel type, string method = "Write")
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open($"public override void {method}(ref {Contract}.JsonBuffer buffer, in {type.Code} value)");
    }

    /// <summary>Opens the method that reads a value.</summary>
    public static void OpenRead(SourceWriter writer, DataTypeModel type, string method = "Read")
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open($"public override void {method}(ref {Contract}.JsonSource source, out {type.Code} value)");
    }

    /// <summary>Writes what stands for <c>null</c> or the array that there is none of.</summary>
    public static void EmitWriteNull(SourceWriter writer, string condition)
    {
        writer.Open($"if ({condition})");
        writer.Line("buffer.WriteNull();");
        writer.Line("return;");
        writer.Close();
        writer.Line();
    }

    /// <summary>Reads <c>null</c> as the default.</summary>
    public static void EmitReadNull(SourceWriter writer)
    {
        writer.Open("if (source.TryNull())");
        writer.Line("value = default!;");
        writer.Line("return;");
        writer.Close();
        writer.Line();
    }

    private static void EmitScalar(SourceWriter writer, DataTypeModel type, JsonTypes types)
    {
        OpenWrite(writer, type);
        writer.Line(types.Write(type.Name, "value"));
        writer.Close();
        OpenRead(writer, type);
        writer.Line(types.Read(type.Name, "value"));
        writer.Close();
        EmitKey(writer, type, types, type.Name, "value", () => writer.Line(types.ReadKey(type.Name, "value")));
    }

    private static void EmitWrapper(SourceWriter writer, DataTypeModel type, JsonTypes types)
    {
        var member = type.Members[0];
        var value = $"value.{member.Name.ToIdentifier()}";
        var construction = new JsonConstruction(type, types);
        OpenWrite(writer, type);
        writer.Line(types.Write(member.Type, value));
        writer.Close();
        OpenRead(writer, type);
        construction.EmitLocals(writer);
        writer.Line(types.Read(member.Type, JsonConstruction.Local(0)));
        construction.Emit(writer);
        writer.Close();
        EmitKey(writer, type, types, member.Type, value, () =>
        {
            construction.EmitLocals(writer);
            writer.Line(types.ReadKey(member.Type, JsonConstruction.Local(0)));
            construction.Emit(writer);
        });
    }

    private static void EmitKey(SourceWriter writer, DataTypeModel type, JsonTypes types, string inner, string value, Action read)
    {
        if (types.WriteKey(inner, value) is not { } write)
            return;
        OpenWrite(writer, type, "WriteKey");
        writer.Line(write);
        writer.Close();
        OpenRead(writer, type, "ReadKey");
        read();
        writer.Close();
    }

    private static void EmitNullable(SourceWriter writer, DataTypeModel type, JsonTypes types)
    {
        OpenWrite(writer, type);
        EmitWriteNull(writer, "!value.HasValue");
        writer.Line(types.Write(type.Element!, "value.GetValueOrDefault()"));
        writer.Close();
        OpenRead(writer, type);
        EmitReadNull(writer);
        writer.Line($"{types[type.Element!].Code} item;");
        writer.Line(types.Read(type.Element!, "item"));
        writer.Line("value = item;");
        writer.Close();
    }

    private static void EmitArray(SourceWriter writer, DataTypeModel type, JsonTypes types)
    {
        var element = types[type.Element!];
        OpenWrite(writer, type);
        EmitWriteNull(writer, type.Kind == DataKind.Array ? "value is null" : "value.IsDefault");
        writer.Line("buffer.WriteLiteral(\"[\"u8);");
        writer.Open("for (var i = 0; i < value.Length; i++)");
        writer.Line("if (i > 0)");
        writer.Line("    buffer.WriteLiteral(\",\"u8);");
        writer.Line(types.Write(type.Element!, type.Kind == DataKind.Array ? "value[i]" : "value.ItemRef(i)"));
        writer.Close();
        writer.Line();
        writer.Line("buffer.WriteLiteral(\"]\"u8);");
        writer.Close();
        OpenRead(writer, type);
        EmitReadNull(writer);
        writer.Line($"var elements = new {Contract}.JsonElements<{element.Code}>();");
        writer.Line("for (var more = source.BeginArray(); more; more = source.NextElement())");
        writer.Line($"    {types.Read(type.Element!, "elements.Add()")}");
        writer.Line($"value = elements.{(type.Kind == DataKind.Array ? "ToArray" : "ToImmutableArray")}();");
        writer.Close();
    }

    private static string Visibility(DataTypeModel type) => type.IsPublic ? "public" : "internal";
}
