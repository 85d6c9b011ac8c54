using System.Buffers;
using System.Text.Json;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>Writes the operations of a JSON Patch (RFC 6902), whose paths are JSON Pointers (RFC 6901).</summary>
internal sealed class JsonPatchWriter(Utf8JsonWriter writer, bool withTests)
{
    private readonly ArrayBufferWriter<byte> _value = new();

    private delegate void WriteValue(ref JsonBuffer buffer);

    public void Write<TKey, TRow>(TableSchema<TKey, TRow> table, RowChange<TKey, TRow> change)
        where TKey : notnull
        where TRow : struct
    {
        var row = table.JsonRow ?? throw NotWritable(table, typeof(TRow));
        var key = table.JsonKey ?? throw NotWritable(table, typeof(TKey));
        var name = NameOf(Text((ref JsonBuffer buffer) => key.WriteKey(ref buffer, change.Key)).Span);
        var path = $"/{Escape(table.JsonName!)}/{Escape(name)}";
        switch (change)
        {
            case { Before: { } before, After: { } after }:
                Replace(path, table.Row, row, before, after, change.Fields);
                break;
            case { Before: { } before }:
                Test(path, (ref JsonBuffer buffer) => row.Write(ref buffer, before));
                Operation("remove", path, null);
                break;
            case { After: { } after }:
                Operation("add", path, (ref JsonBuffer buffer) => row.Write(ref buffer, after));
                break;
        }
    }

    public void Write<TRow>(ValueSchema<TRow> cell, TRow before, TRow after, ulong fields)
        where TRow : struct => Replace($"/{Escape(cell.JsonName!)}", cell.Row, cell.JsonRow ?? throw NotWritable(cell, typeof(TRow)), before, after, fields);

    private void Replace<TRow>(string path, RowFields<TRow> fieldsOfRow, JsonCodec<TRow> row, TRow before, TRow after, ulong fields)
        where TRow : struct
    {
        if (row.MemberCount == 0)
        {
            Test(path, (ref JsonBuffer buffer) => row.Write(ref buffer, before));
            Operation("replace", path, (ref JsonBuffer buffer) => row.Write(ref buffer, after));
            return;
        }

        foreach (var member in fieldsOfRow.JsonMembers(fields))
        {
            var place = $"{path}/{Escape(row.MemberName(member))}";
            Test(place, (ref JsonBuffer buffer) => row.WriteMember(ref buffer, before, member));
            Operation("replace", place, (ref JsonBuffer buffer) => row.WriteMember(ref buffer, after, member));
        }
    }

    private void Test(string path, WriteValue value)
    {
        if (withTests)
            Operation("test", path, value);
    }

    private void Operation(string operation, string path, WriteValue? value)
    {
        writer.WriteStartObject();
        writer.WriteString("op"u8, operation);
        writer.WriteString("path"u8, path);
        if (value is not null)
        {
            writer.WritePropertyName("value"u8);
            RawJson.Write(Text(value), writer);
        }

        writer.WriteEndObject();
    }

    private ReadOnlyMemory<byte> Text(WriteValue value)
    {
        _value.ResetWrittenCount();
        var buffer = new JsonBuffer(_value);
        value(ref buffer);
        buffer.Flush();
        return _value.WrittenMemory;
    }

    private static string NameOf(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        reader.Read();
        return reader.GetString()!;
    }

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static NotSupportedException NotWritable(MemberSchema member, Type type) =>
        new($"{type} in {member.Name} cannot be written as JSON. Give it a converter, or members that can be written.");
}
