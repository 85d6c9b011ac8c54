using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Writes the data class of a state: the codecs of its rows and keys, and how its tables, cells and accumulators are written and read.</summary>
internal sealed class StateDataEmitter
{
    private const string Contract = "global::Stepwright.Contract";

    private readonly SourceWriter _writer;
    private readonly StateDataModel _state;
    private readonly JsonTypes _types = new();
    private readonly IReadOnlyList<StateDataMemberModel> _members;

    private StateDataEmitter(StateDataModel state)
    {
        _state = state;
        _writer = new SourceWriter(state.UseWarnings);
        _types.Add(state.Types, $"{state.Type.Code}.{WellKnownNames.DataClass}");
        _members = [.. state.Members.Where(member => !member.IsIgnored)];
    }

    public static string Emit(StateDataModel state) => new StateDataEmitter(state).Emit();

    private string Emit()
    {
        _writer.NullWarningsOff();
        _writer.OpenPart(_state.Type);
        _writer.Summary("How the tables, cells and accumulators of the state are written and read, for generated code.");
        _writer.HiddenType();
        _writer.Open($"public static class {WellKnownNames.DataClass}");
        EmitWrite("state", _state.Type.Code, Storage);
        _writer.Line();
        EmitWrite("snapshot", WellKnownNames.SnapshotCode(_state.Type.Code, _state.Type.Name), TakenOf);
        _writer.Line();
        EmitRead();
        var roots = new HashSet<string>(_state.Members.SelectMany(member => new[] { member.Key, member.Row }).OfType<string>());
        JsonCodecEmitter.Emit(_writer, _state.Types, _types, roots, new Dictionary<string, CommandDataModel>());

        // Behind the codecs that they are made with: static fields get their values in the order of the text.
        EmitTables();
        _writer.Close();
        _writer.ClosePart(_state.Type);
        return _writer.ToString();
    }

    private void EmitTables()
    {
        foreach (var member in _members.Where(member => member.Key is not null))
        {
            _writer.Line();
            _writer.Line($"private static readonly {Contract}.JsonTableCodec<{_types[member.Key!].Code}, {_types[member.Row].Code}> {TableCodec(member)} = new({_types.Codec(member.Key!)}, {_types.Codec(member.Row)});");
        }
    }

    private string TakenOf(StateDataMemberModel member) =>
        $"snapshot.{WellKnownNames.SnapshotMember(member.Name, WellKnownNames.SnapshotClass(_state.Type.Name)).ToIdentifier()}";

    /// <summary>Writes how the state, or a snapshot of it, is written.</summary>
    private void EmitWrite(string name, string type, Func<StateDataMemberModel, string> held)
    {
        _writer.Summary($"Writes a {name}.");
        _writer.Line("/// <param name=\"buffer\">Where to.</param>");
        _writer.Line($"/// <param name=\"{name}\">The {name}.</param>");
        _writer.Open($"public static void WriteJson(ref {Contract}.JsonBuffer buffer, {type} {name})");
        _writer.Line($"global::System.ArgumentNullException.ThrowIfNull({name});");
        for (var i = 0; i < _members.Count; i++)
        {
            var member = _members[i];
            _writer.Line($"buffer.WriteLiteral({JsonLiterals.Utf8($"{(i == 0 ? "{" : ",")}{JsonLiterals.Quoted(member.JsonName)}:")});");
            var value = held(member);
            _writer.Line(member.Key is null ? _types.Write(member.Row, name == "state" ? $"{value}.{(member.Kind == StateMemberKind.Sequence ? "Peek" : "Value")}" : value) : $"{TableCodec(member)}.Write(ref buffer, {value});");
        }

        _writer.Line($"buffer.WriteLiteral({(_members.Count == 0 ? "\"{}\"u8" : "\"}\"u8")});");
        _writer.Close();
    }

    private void EmitRead()
    {
        _writer.Summary("Fills a state without rows; if that fails it is as it was.");
        _writer.Line("/// <param name=\"source\">Where from.</param>");
        _writer.Line("/// <param name=\"state\">The state.</param>");
        _writer.Line("/// <param name=\"isDocument\">Whether nothing but white space may come behind it.</param>");
        _writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">The state has rows.</exception>");
        _writer.Open($"public static void ReadJson(ref {Contract}.JsonSource source, {_state.Type.Code} state, bool isDocument)");
        _writer.Line("global::System.ArgumentNullException.ThrowIfNull(state);");
        var tables = _members.Where(member => member.Key is not null).ToList();
        foreach (var table in tables)
            _writer.Line($"{TableCodec(table)}.RequireEmpty({Storage(table)});");
        _writer.Open("try");
        _writer.Line("Fill(ref source, state, isDocument);");
        _writer.Close();
        _writer.Open("catch");
        foreach (var table in tables)
            _writer.Line($"{TableCodec(table)}.Clear({Storage(table)});");
        _writer.Line("throw;");
        _writer.Close();
        _writer.Close();
        _writer.Line();
        EmitFill();
    }

    private void EmitFill()
    {
        _writer.Open($"private static void Fill(ref {Contract}.JsonSource source, {_state.Type.Code} state, bool isDocument)");
        for (var i = 0; i < _members.Count; i++)
        {
            if (_members[i].Key is null)
                _writer.Line($"{_types[_members[i].Row].Code} {JsonConstruction.Local(i)} = default;");
        }

        foreach (var word in Enumerable.Range(0, _members.Count).Select(JsonConstruction.Word).Distinct())
            _writer.Line($"ulong {word} = 0;");
        _writer.Line("source.EnterObject();");
        _writer.Open("for (var more = source.BeginObject(); more; more = source.NextMember())");
        _writer.Line("var name = source.Name;");
        _writer.Open("switch (name.Length)");
        for (var i = 0; i < _members.Count; i++)
        {
            var member = _members[i];
            foreach (var name in member.FormerNames.Prepend(member.JsonName).Distinct().Select(JsonLiterals.Sound))
            {
                _writer.Line($"case {Encoding.UTF8.GetByteCount(name)} when global::System.MemoryExtensions.SequenceEqual(name, {JsonLiterals.Utf8(name)}):");
                _writer.Line($"    source.See(ref {JsonConstruction.Word(i)}, {JsonConstruction.Bit(i)});");
                _writer.Line($"    {(member.Key is null ? _types.Read(member.Row, JsonConstruction.Local(i)) : $"{TableCodec(member)}.Read(ref source, {Storage(member)});")}");
                _writer.Line("    break;");
            }
        }

        _writer.Line("default:");
        _writer.Line("    source.SkipMember();");
        _writer.Line("    break;");
        _writer.Close();
        _writer.Close();
        _writer.Line();
        _writer.Line("source.LeaveObject();");
        for (var i = 0; i < _members.Count; i++)
        {
            if (!_members[i].IsRequired)
                continue;
            _writer.Line($"if (({JsonConstruction.Word(i)} & {JsonConstruction.Bit(i)}) == 0)");
            _writer.Line($"    source.FailMissing({SymbolDisplay.FormatLiteral(_members[i].JsonName, quote: true)});");
        }

        _writer.Line("if (isDocument)");
        _writer.Line("    source.End();");

        // Last, so that a document with a mistake leaves them alone.
        for (var i = 0; i < _members.Count; i++)
        {
            if (_members[i].Key is not null)
                continue;
            _writer.Line($"if (({JsonConstruction.Word(i)} & {JsonConstruction.Bit(i)}) != 0)");
            _writer.Line(_members[i].Kind == StateMemberKind.Sequence
                ? $"    {Storage(_members[i])}.Restart({JsonConstruction.Local(i)});"
                : $"    {Storage(_members[i])}.Value = {JsonConstruction.Local(i)};");
        }

        _writer.Close();
    }

    private static string TableCodec(StateDataMemberModel table) => $"JsonTableOf{table.Name}";

    private static string Storage(StateDataMemberModel member) => $"state.{WellKnownNames.StorageField}.{WellKnownNames.AccessMember(member.Name).ToIdentifier()}";
}
