using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Writes what stands beside an executor: the class that writes and reads its state, commands, rows and keys, and the reading of commands into its batch.</summary>
internal sealed class JsonEmitter
{
    private const string Contract = "global::Stepwright.Contract";
    private const string TypeInfo = "global::System.Text.Json.Serialization.Metadata.JsonTypeInfo";
    private const string StateCodec = "JsonState";

    private readonly SourceWriter _writer;
    private readonly ExecutorDataModel _executor;
    private readonly JsonTypes _types = new();
    private readonly Dictionary<string, CommandDataModel> _commands;

    private JsonEmitter(ExecutorDataModel executor)
    {
        _executor = executor;
        _writer = new SourceWriter(executor.UseWarnings);
        _commands = executor.Commands.ToDictionary(command => command.Type, StringComparer.Ordinal);
        _types.Add(executor.StateTypes, StateData);
        _types.Add(executor.Types, $"{executor.JsonCode}.{WellKnownNames.DataClass}");
    }

    private string StateData => $"{_executor.State}.{WellKnownNames.DataClass}";

    private string Codecs => $"{_executor.JsonCode}.{WellKnownNames.DataClass}";

    public static string Emit(ExecutorDataModel executor) => new JsonEmitter(executor).Emit();

    private string Emit()
    {
        _writer.NullWarningsOff();
        if (_executor.Type.Namespace.Length > 0)
        {
            _writer.Line($"namespace {_executor.Type.Namespace};");
            _writer.Line();
        }

        var parts = _executor.Type.Parts;
        for (var i = 0; i < parts.Count - 1; i++)
            _writer.Open($"partial {parts[i]}");
        if (_executor.HasJson)
        {
            EmitJson();
            _writer.Line();
        }

        EmitBatch();
        for (var i = 0; i < parts.Count - 1; i++)
            _writer.Close();
        return _writer.ToString();
    }

    private void EmitJson()
    {
        var served = Served();
        _writer.Summary($"{_executor.StateName}, its rows and keys, and its commands as JSON.");
        _writer.GeneratedType();
        _writer.Open($"{(_executor.IsStatePublic ? "public" : "internal")} static class {_executor.JsonName}");
        _writer.Summary("How System.Text.Json finds what is generated here: add it to the TypeInfoResolverChain of options.");
        _writer.Line("public static global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver Resolver { get; } = new JsonResolver();");
        _writer.Line();
        _writer.Summary("The options behind what stands here. Until their first use resolvers for what is not generated can be added to their TypeInfoResolverChain.");
        _writer.Line($"public static global::System.Text.Json.JsonSerializerOptions Options {{ get; }} = {Contract}.JsonResolution.OptionsOf(Resolver);");
        foreach (var type in served)
            EmitTypeInfo(type);
        _writer.Line();
        _writer.Summary("A diff for System.Text.Json, which writes it as a JSON Patch.");
        _writer.Line($"public static {TypeInfo}<global::Stepwright.StateDiff> StateDiff => InfoOf<global::Stepwright.StateDiff>.Value;");
        foreach (var type in served)
            EmitEntryPoints(type);
        EmitSnapshot();
        EmitStateFilling();
        EmitResolver(served);
        EmitCodecs();
        _writer.Close();
    }

    private void EmitTypeInfo(ServedType type)
    {
        _writer.Line();
        _writer.Summary($"{type.Text} for System.Text.Json.");
        _writer.Line($"{type.Visibility} static {TypeInfo}<{type.Code}> {type.Name.ToIdentifier()} => InfoOf<{type.Code}>.Value;");
    }

    private void EmitEntryPoints(ServedType type)
    {
        _writer.Line();
        _writer.Summary($"Writes {type.Text}.");
        _writer.Line("/// <param name=\"output\">Where to.</param>");
        _writer.Line("/// <param name=\"value\">The value.</param>");
        _writer.Open($"{type.Visibility} static void Write(global::System.Buffers.IBufferWriter<byte> output, in {type.Code} value)");
        _writer.Line($"var buffer = new {Contract}.JsonBuffer(output, Options);");
        _writer.Line($"{type.Codec}.Write(ref buffer, in value);");
        _writer.Line("buffer.Flush();");
        _writer.Close();
        _writer.Line();
        _writer.Summary($"Reads {type.Text}.");
        _writer.Line("/// <param name=\"utf8\">The text, in UTF-8.</param>");
        _writer.Line("/// <param name=\"value\">The value.</param>");
        _writer.Line("/// <param name=\"options\">How it is read; null for the defaults.</param>");
        _writer.Line("/// <exception cref=\"global::System.Text.Json.JsonException\">The text is not what it should be; it tells where.</exception>");
        _writer.Open($"{type.Visibility} static void Read(global::System.ReadOnlySpan<byte> utf8, out {type.Code} value, global::Stepwright.JsonReadOptions? options = null)");
        _writer.Line($"var source = new {Contract}.JsonSource(utf8, options, Options);");
        _writer.Line($"{type.Codec}.Read(ref source, out value);");
        _writer.Line("source.End();");
        _writer.Close();
    }

    private void EmitSnapshot()
    {
        _writer.Line();
        _writer.Summary($"Writes a snapshot as the {_executor.StateName} is written that it was taken of.");
        _writer.Line("/// <param name=\"output\">Where to.</param>");
        _writer.Line("/// <param name=\"snapshot\">The snapshot.</param>");
        _writer.Open($"public static void Write(global::System.Buffers.IBufferWriter<byte> output, {WellKnownNames.SnapshotCode(_executor.State, _executor.StateName)} snapshot)");
        _writer.Line($"var buffer = new {Contract}.JsonBuffer(output, Options);");
        _writer.Line($"{StateData}.WriteJson(ref buffer, snapshot);");
        _writer.Line("buffer.Flush();");
        _writer.Close();
    }

    private void EmitStateFilling()
    {
        _writer.Line();
        _writer.Summary("Reads a state into one that has no rows; if that fails it is as it was.");
        _writer.Line("/// <param name=\"utf8\">The text, in UTF-8.</param>");
        _writer.Line("/// <param name=\"state\">The state without rows.</param>");
        _writer.Line("/// <param name=\"options\">How it is read; null for the defaults.</param>");
        _writer.Line("/// <exception cref=\"global::System.Text.Json.JsonException\">The text is not what it should be; it tells where.</exception>");
        _writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">The state has rows, or a batch runs on it.</exception>");
        _writer.Open($"public static void Read(global::System.ReadOnlySpan<byte> utf8, {_executor.State} state, global::Stepwright.JsonReadOptions? options = null)");
        _writer.Line($"var source = new {Contract}.JsonSource(utf8, options, Options);");
        _writer.Line($"{StateData}.ReadJson(ref source, state, isDocument: true);");
        _writer.Close();
    }

    private void EmitResolver(IReadOnlyList<ServedType> served)
    {
        _writer.Line();
        _writer.Open("private static class InfoOf<T>");
        _writer.Line($"public static readonly {TypeInfo}<T> Value = {Contract}.JsonResolution.InfoOf<T>(Options);");
        _writer.Close();
        _writer.Line();
        _writer.Open("private sealed class JsonResolver : global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver");
        _writer.Open($"public {TypeInfo}? GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)");
        var collections = _executor.StateTypes.Concat(_executor.Types).Where(type => type.Kind is DataKind.Array or DataKind.ImmutableArray or DataKind.Nullable && IsServed(type));
        foreach (var (code, codec) in served.Select(type => (type.Code, type.Codec)).Concat(collections.Select(type => (type.Code, _types.Codec(type.Name)))))
        {
            _writer.Line($"if (type == typeof({code}))");
            _writer.Line($"    return {Contract}.JsonResolution.Create(options, {codec});");
        }

        _writer.Line("if (type == typeof(global::Stepwright.StateDiff))");
        _writer.Line($"    return global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.CreateValueInfo<global::Stepwright.StateDiff>(options, new {Contract}.StateDiffConverter());");
        _writer.Line("return null;");
        _writer.Close();
        _writer.Close();
    }

    private void EmitCodecs()
    {
        _writer.Line();
        _writer.Summary("How commands and what they hold are written and read, for generated code.");
        _writer.HiddenType();
        _writer.Open($"internal static class {WellKnownNames.DataClass}");
        _writer.Open($"internal sealed class {StateCodec} : {Contract}.JsonCodec<{_executor.State}>");
        _writer.Line($"public static readonly {StateCodec} Instance = new();");
        _writer.Line();
        _writer.Open($"private {StateCodec}()");
        _writer.Close();
        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        _writer.Open($"public override void Write(ref {Contract}.JsonBuffer buffer, in {_executor.State} value)");
        JsonCodecEmitter.EmitWriteNull(_writer, "value is null");
        _writer.Line($"{StateData}.WriteJson(ref buffer, value);");
        _writer.Close();
        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        _writer.Open($"public override void Read(ref {Contract}.JsonSource source, out {_executor.State} value)");
        JsonCodecEmitter.EmitReadNull(_writer);
        if (_executor.IsStateCreatable)
        {
            _writer.Line($"var state = new {_executor.State}();");
            _writer.Line($"{StateData}.ReadJson(ref source, state, isDocument: false);");
            _writer.Line("value = state;");
        }
        else
        {
            _writer.Line($"throw new global::System.NotSupportedException(\"{_executor.StateName} is not made by new {_executor.StateName}(): make one, and fill it with {_executor.JsonName}.Read(utf8, state).\");");
        }

        _writer.Close();
        _writer.Close();
        JsonCodecEmitter.Emit(_writer, _executor.Types, _types, new HashSet<string>(), _commands);
        _writer.Close();
    }

    private void EmitBatch()
    {
        _writer.Open($"partial class {_executor.BatchName}");
        _writer.Line("/// <inheritdoc/>");
        _writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        _writer.Line($"protected override global::System.Text.Json.JsonSerializerOptions? JsonOptions => {_executor.JsonCode}.Options;");
        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        _writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        _writer.Open($"protected override void AddJsonCommand(ref {Contract}.JsonSource source)");
        _writer.Line("var name = source.PeekCommand();");
        _writer.Open("switch (name.Length)");
        var lanes = LaneNames.Of(_executor.Commands.Select(command => command.Name)).ToList();
        for (var kind = 0; kind < _executor.Commands.Count; kind++)
        {
            var command = _executor.Commands[kind];
            foreach (var name in command.FormerNames.Prepend(command.JsonName).Distinct().Select(JsonLiterals.Sound))
            {
                _writer.Line($"case {System.Text.Encoding.UTF8.GetByteCount(name)} when global::System.MemoryExtensions.SequenceEqual(name, {JsonLiterals.Utf8(name)}):");
                _writer.Open();
                _writer.Line($"{_types.Codec(command.Type)}.Read(ref source, out var command);");
                _writer.Line($"Append({kind}, {lanes[kind]}, in command);");
                _writer.Line("break;");
                _writer.Close();
                _writer.Line();
            }
        }

        _writer.Line("default:");
        _writer.Line("    source.FailCommand(name);");
        _writer.Line("    break;");
        _writer.Close();
        _writer.Close();
        _writer.Close();
    }

    /// <summary>The types that typed infos and direct writing and reading are there for.</summary>
    private List<ServedType> Served()
    {
        // What the class itself declares, and what every class does.
        var names = new HashSet<string>(StringComparer.Ordinal)
        {
            "Resolver", "Options", "Read", "Write", "StateDiff", "InfoOf", "JsonResolver", WellKnownNames.DataClass, _executor.JsonName, "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize",
        };
        var served = new List<ServedType>
        {
            new(Name(_executor.StateName), $"a {_executor.StateName}", _executor.State, $"{Codecs}.{StateCodec}.Instance", "public"),
        };
        foreach (var type in _executor.Types.Where(type => _commands.ContainsKey(type.Name)).Concat(_executor.StateTypes).Concat(_executor.Types.Where(type => !_commands.ContainsKey(type.Name))))
        {
            // A state that a command holds has its place already.
            if (type.Kind is DataKind.Object or DataKind.Wrapper or DataKind.Enum && type.Code != _executor.State && IsServed(type))
                served.Add(new ServedType(Name(type.Name), $"a value of type {type.Name}", type.Code, _types.Codec(type.Name), type.IsPublic && _executor.IsStatePublic ? "public" : "internal"));
        }

        return served;

        string Name(string name)
        {
            var unique = name;
            for (var i = 2; !names.Add(unique); i++)
                unique = $"{name}{i}";
            return unique;
        }
    }

    /// <summary>Whether the type is the user's: what the framework's types are for others is not ours to say.</summary>
    private bool IsServed(DataTypeModel type) => type.Kind switch
    {
        DataKind.Object or DataKind.Wrapper or DataKind.Enum => !type.Code.StartsWith("global::System.", StringComparison.Ordinal),
        DataKind.Array or DataKind.ImmutableArray or DataKind.Nullable => IsServed(_types[type.Element!]),
        _ => false,
    };

    /// <param name="Name">The name of its typed info.</param>
    /// <param name="Text">What it is, for documentation.</param>
    /// <param name="Code">The type in code.</param>
    /// <param name="Codec">Its codec in code.</param>
    /// <param name="Visibility">The accessibility of what is there for it.</param>
    private sealed record ServedType(string Name, string Text, string Code, string Codec, string Visibility);
}
