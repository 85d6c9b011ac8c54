using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Writes the codec of a type that is an object in JSON: reading goes along the text that writing makes, and goes on name by name where a document differs.</summary>
internal sealed class JsonObjectEmitter
{
    private const string CommandName = "$command";

    private readonly SourceWriter _writer;
    private readonly DataTypeModel _type;
    private readonly JsonTypes _types;
    private readonly CommandDataModel? _command;
    private readonly JsonConstruction _construction;
    private readonly IReadOnlyList<int> _written;

    private JsonObjectEmitter(SourceWriter writer, DataTypeModel type, JsonTypes types, CommandDataModel? command)
    {
        _writer = writer;
        _type = type;
        _types = types;
        _command = command;
        _construction = new JsonConstruction(type, types);
        _written = [.. Enumerable.Range(0, type.Members.Count).Where(i => type.Members[i].IsReadable && type.Members[i].Ignore != IgnoreCondition.WhenWriting)];
    }

    public static void Emit(SourceWriter writer, DataTypeModel type, JsonTypes types, CommandDataModel? command)
    {
        var emitter = new JsonObjectEmitter(writer, type, types, command);
        emitter.EmitWrite();
        emitter.EmitRead();
        emitter.EmitMembers();
    }

    private void EmitWrite()
    {
        JsonCodecEmitter.OpenWrite(_writer, _type);
        if (!_type.IsValueType)
            JsonCodecEmitter.EmitWriteNull(_writer, "value is null");

        // What stands before a member, whether it is written or not.
        var pending = _command is null ? "{" : Opening;
        var isFirst = _command is null;
        foreach (var i in _written)
        {
            var member = _type.Members[i];
            if (ConditionOf(member) is { } condition)
            {
                if (isFirst)
                {
                    EmitWriteFirstMembersApart();
                    return;
                }

                EmitLiteral(pending);
                pending = "";
                _writer.Open($"if ({condition})");
                EmitLiteral($",{JsonLiterals.Quoted(member.JsonName)}:");
                EmitValue(member);
                _writer.Close();
                _writer.Line();
                continue;
            }

            EmitLiteral($"{pending}{(isFirst ? "" : ",")}{JsonLiterals.Quoted(member.JsonName)}:");
            EmitValue(member);
            pending = "";
            isFirst = false;
        }

        EmitLiteral($"{pending}}}");
        _writer.Close();
    }

    /// <summary>Where it shows only when running which member is the first.</summary>
    private void EmitWriteFirstMembersApart()
    {
        _writer.Line("var isFirst = true;");
        foreach (var i in _written)
        {
            var member = _type.Members[i];
            var condition = ConditionOf(member);
            if (condition is not null)
                _writer.Open($"if ({condition})");
            var name = JsonLiterals.Quoted(member.JsonName);
            _writer.Line($"buffer.WriteLiteral(isFirst ? {JsonLiterals.Utf8($"{{{name}:")} : {JsonLiterals.Utf8($",{name}:")});");
            _writer.Line("isFirst = false;");
            EmitValue(member);
            if (condition is not null)
            {
                _writer.Close();
                _writer.Line();
            }
        }

        _writer.Line("buffer.WriteLiteral(isFirst ? \"{}\"u8 : \"}\"u8);");
        _writer.Close();
    }

    private string Opening => $"{{\"{CommandName}\":{JsonLiterals.Quoted(_command!.JsonName)}";

    private void EmitLiteral(string text)
    {
        if (text.Length > 0)
            _writer.Line($"buffer.WriteLiteral({JsonLiterals.Utf8(text)});");
    }

    private void EmitValue(DataMemberModel member) => _writer.Line(_types.Write(member.Type, $"value.{member.Name.ToIdentifier()}"));

    private string? ConditionOf(DataMemberModel member)
    {
        var type = _types[member.Type];
        var value = $"value.{member.Name.ToIdentifier()}";
        return member.Ignore switch
        {
            IgnoreCondition.WhenWritingNull when !type.IsValueType || type.Kind == DataKind.Nullable => $"{value} is not null",
            IgnoreCondition.WhenWritingDefault when !type.IsValueType || type.Kind == DataKind.Nullable => $"{value} is not null",
            IgnoreCondition.WhenWritingDefault => $"!global::System.Collections.Generic.EqualityComparer<{type.Code}>.Default.Equals({value}, default)",
            _ => null,
        };
    }

    /// <summary>The number of what is noted as seen: members, and the command's name.</summary>
    private int Noted => _type.Members.Count + (_command is null ? 0 : 1);

    /// <summary>The statement that notes the command's name as seen.</summary>
    private string SeeCommand => $"{JsonConstruction.Word(_type.Members.Count)} |= {JsonConstruction.Bit(_type.Members.Count)};";

    private void EmitRead()
    {
        JsonCodecEmitter.OpenRead(_writer, _type);
        if (!_type.IsValueType)
            JsonCodecEmitter.EmitReadNull(_writer);
        _construction.EmitLocals(_writer);
        foreach (var word in Enumerable.Range(0, Noted).Select(JsonConstruction.Word).Distinct())
            _writer.Line($"ulong {word} = 0;");
        _writer.Line("bool more;");
        _writer.Line("source.EnterObject();");
        EmitReadAlong();
        EmitReadByName();
        _writer.Line("source.LeaveObject();");
        EmitRequired();
        _construction.Emit(_writer);
        _writer.Close();
    }

    /// <summary>Goes along the text that writing makes, as far as the document does.</summary>
    private void EmitReadAlong()
    {
        var seen = new ulong[_type.Members.Count / 64 + 1];
        for (var place = 0; place < _written.Count; place++)
        {
            var i = _written[place];
            var name = JsonLiterals.Quoted(_type.Members[i].JsonName);
            if (place > 0)
            {
                EmitUnless($"source.TryMember({JsonLiterals.Utf8($",{name}:")})", "goto Next;");
            }
            else if (_command is null)
            {
                EmitUnless($"source.TryMember({JsonLiterals.Utf8($"{{{name}:")})", "more = source.BeginObject();", "goto Members;");
            }
            else
            {
                _writer.Open($"if (source.TryLiteral({JsonLiterals.Utf8(Opening)}))");
                _writer.Line(SeeCommand);
                EmitUnless($"source.TryMember({JsonLiterals.Utf8($",{name}:")})", "goto Next;");
                _writer.Close();
                _writer.Open($"else if (!source.TryMember({JsonLiterals.Utf8($"{{{name}:")}))");
                _writer.Line("more = source.BeginObject();");
                _writer.Line("goto Members;");
                _writer.Close();
                _writer.Line();
            }

            seen[i / 64] |= 1UL << (i % 64);
            _writer.Line($"{JsonConstruction.Word(i)} {(_command is null ? "=" : "|=")} 0x{seen[i / 64]:X}UL;");
            _writer.Line(ReadStatement(i));
        }

        if (_written.Count == 0)
        {
            if (_command is not null)
            {
                _writer.Open($"if (source.TryLiteral({JsonLiterals.Utf8(Opening)}))");
                _writer.Line(SeeCommand);
                _writer.Line("goto Next;");
                _writer.Close();
                _writer.Line();
            }

            _writer.Line("more = source.BeginObject();");
            if (_command is not null)
                _writer.Line("goto Members;");
        }
        else
        {
            _writer.Line("if (source.TryLiteral(\"}\"u8))");
            _writer.Line("    goto Done;");
        }

        _writer.Line();
    }

    private void EmitUnless(string condition, params string[] statements)
    {
        if (statements.Length == 1)
        {
            _writer.Line($"if (!{condition})");
            _writer.Line($"    {statements[0]}");
            return;
        }

        _writer.Open($"if (!{condition})");
        foreach (var statement in statements)
            _writer.Line(statement);
        _writer.Close();
        _writer.Line();
    }

    private void EmitReadByName()
    {
        if (_written.Count > 1 || _command is not null)
        {
            _writer.Label("Next");
            _writer.Line("more = source.NextMember();");
        }

        else if (_written.Count == 1)
        {
            _writer.Line("more = source.NextMember();");
        }

        if (_written.Count > 0 || _command is not null)
            _writer.Label("Members");
        _writer.Open("for (; more; more = source.NextMember())");
        _writer.Line("var name = source.Name;");
        _writer.Open("switch (name.Length)");
        if (_command is not null)
            EmitCommandCase();
        for (var i = 0; i < _type.Members.Count; i++)
        {
            var member = _type.Members[i];
            foreach (var name in member.FormerNames.Prepend(member.JsonName).Distinct())
            {
                EmitCase(name);
                _writer.Line($"    source.See(ref {JsonConstruction.Word(i)}, {JsonConstruction.Bit(i)});");
                _writer.Line($"    {ReadStatement(i)}");
                _writer.Line("    break;");
            }
        }

        _writer.Line("default:");
        _writer.Line(_type.RejectsUnknownMembers ? "    source.RejectMember();" : "    source.SkipMember();");
        _writer.Line("    break;");
        _writer.Close();
        _writer.Close();
        _writer.Line();
        if (_written.Count > 0)
            _writer.Label("Done");
    }

    private void EmitCommandCase()
    {
        EmitCase(CommandName);
        _writer.Line($"    source.See(ref {JsonConstruction.Word(_type.Members.Count)}, {JsonConstruction.Bit(_type.Members.Count)});");
        var names = _command!.FormerNames.Prepend(_command.JsonName).Distinct().ToList();
        if (names.Count == 1)
        {
            _writer.Line($"    source.ReadCommand({JsonLiterals.Utf8(JsonLiterals.Sound(names[0]))});");
            _writer.Line("    break;");
            return;
        }

        _writer.Line("    var command = source.ReadText();");
        _writer.Line($"    if ({string.Join(" && ", names.Select(name => $"!global::System.MemoryExtensions.SequenceEqual(command, {JsonLiterals.Utf8(JsonLiterals.Sound(name))})"))})");
        _writer.Line($"        source.FailBehind({SymbolDisplay.FormatLiteral($"The command \"{_command.JsonName}\"", quote: true)});");
        _writer.Line("    break;");
    }

    private void EmitCase(string name)
    {
        var sound = JsonLiterals.Sound(name);
        _writer.Line($"case {Encoding.UTF8.GetByteCount(sound)} when global::System.MemoryExtensions.SequenceEqual(name, {JsonLiterals.Utf8(sound)}):");
    }

    private string ReadStatement(int member) =>
        _construction.IsRead(member) ? _types.Read(_type.Members[member].Type, JsonConstruction.Local(member)) : "source.SkipValue();";

    private void EmitRequired()
    {
        for (var i = 0; i < _type.Members.Count; i++)
        {
            if (!_type.Members[i].IsRequired || !_construction.IsRead(i))
                continue;
            _writer.Line($"if (({JsonConstruction.Word(i)} & {JsonConstruction.Bit(i)}) == 0)");
            _writer.Line($"    source.FailMissing({SymbolDisplay.FormatLiteral(_type.Members[i].JsonName, quote: true)});");
        }
    }

    private void EmitMembers()
    {
        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        _writer.Line($"public override int MemberCount => {_written.Count};");
        if (_written.Count == 0)
            return;
        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        _writer.Line("public override string MemberName(int member) => member switch");
        _writer.Line("{");
        for (var place = 0; place < _written.Count; place++)
            _writer.Line($"    {place} => {SymbolDisplay.FormatLiteral(_type.Members[_written[place]].JsonName, quote: true)},");
        _writer.Line("    _ => throw new global::System.ArgumentOutOfRangeException(nameof(member)),");
        _writer.Line("};");
        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        _writer.Open($"public override void WriteMember(ref global::Stepwright.Contract.JsonBuffer buffer, in {_type.Code} value, int member)");
        _writer.Open("switch (member)");
        for (var place = 0; place < _written.Count; place++)
        {
            var member = _type.Members[_written[place]];
            _writer.Line($"case {place}:");
            _writer.Line($"    {_types.Write(member.Type, $"value.{member.Name.ToIdentifier()}")}");
            _writer.Line("    break;");
        }

        _writer.Line("default:");
        _writer.Line("    throw new global::System.ArgumentOutOfRangeException(nameof(member));");
        _writer.Close();
        _writer.Close();
    }
}
