using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// What changed in a state, by table, key and field: the diff of a batch (<see cref="BatchResult.Diff"/>), of a stretch of history, or of
/// two snapshots. It does not change, and may be used from any thread.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(StateDiffConverter))]
public sealed class StateDiff : IEquatable<StateDiff>
{
    private const byte Version = 1;
    private const int StackBytes = 1024;
    private const int LongestText = 1000;

    private readonly StateSchema _schema;
    private readonly MemberDiff[] _members;

    internal StateDiff(StateSchema schema, MemberDiff[] members)
    {
        _schema = schema;
        _members = members;
    }

    /// <summary>The diff of all members of a state of which something changed.</summary>
    /// <param name="schema">The state.</param>
    /// <param name="ofMember">Tells what became of a member, by its number; <c>null</c> where nothing changed.</param>
    internal static StateDiff Of(StateSchema schema, Func<int, MemberDiff?> ofMember)
    {
        var members = new List<MemberDiff>();
        for (var i = 0; i < schema.Members.Length; i++)
        {
            if (ofMember(i) is { } diff)
                members.Add(diff);
        }

        return new StateDiff(schema, [.. members]);
    }

    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty => _members.Length == 0;

    /// <summary>The number of rows that were added, removed or changed; a cell and an accumulator count as one.</summary>
    public int Count => _members.Sum(member => member.Count);

    /// <summary>The full name of the state.</summary>
    public string State => _schema.State;

    /// <summary>The tables, cells and accumulators that changed, in the order of their declaration.</summary>
    public IReadOnlyList<MemberDiff> Members => _members;

    /// <summary>Reads what <see cref="WriteTo"/> wrote. A state of the diff's type must have been made in the process before.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="InvalidDataException">The bytes are no diff, or one of a state whose rows were others.</exception>
    public static StateDiff Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new DeltaReader(bytes);
        try
        {
            return ReadAll(ref reader);
        }
        finally
        {
            reader.Dispose();
        }
    }

    /// <summary>Writes the diff, compactly: <see cref="Read"/> reads it, also in another process.</summary>
    /// <param name="output">Where to.</param>
    /// <exception cref="NotSupportedException">A row or key holds what its public members do not tell.</exception>
    public void WriteTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var writer = new DeltaWriter(stackalloc byte[StackBytes]);
        try
        {
            writer.WriteByte(Version);
            writer.WriteString(_schema.State);
            writer.WriteFixed64(_schema.Fingerprint);
            writer.WriteUnsigned((ulong)_members.Length);
            foreach (var member in _members)
            {
                writer.WriteUnsigned((ulong)Array.IndexOf(_schema.Members, member.Member));
                member.WriteTo(ref writer);
            }

            output.Write(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes the diff as a JSON Patch (RFC 6902): <c>add</c>, <c>remove</c> and <c>replace</c>, by field.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="withTests">Whether each change is preceded by a <c>test</c> of what was there before, so that the patch fails on another state.</param>
    /// <exception cref="NotSupportedException">A row or key cannot be written as JSON.</exception>
    public void WriteJsonPatch(Utf8JsonWriter writer, bool withTests = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        var patch = new JsonPatchWriter(writer, withTests);
        foreach (var member in _members)
        {
            if (member.Member.JsonName is not null)
                member.WriteJsonPatch(patch);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the diff as a JSON Patch; see <see cref="WriteJsonPatch(Utf8JsonWriter, bool)"/>.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="withTests">Whether each change is preceded by a <c>test</c>.</param>
    /// <exception cref="NotSupportedException">A row or key cannot be written as JSON.</exception>
    public void WriteJsonPatch(IBufferWriter<byte> output, bool withTests = false)
    {
        using var writer = new Utf8JsonWriter(output);
        WriteJsonPatch(writer, withTests);
    }

    /// <summary>The diff that leads back.</summary>
    public StateDiff Invert() => new(_schema, Array.ConvertAll(_members, static member => member.Invert()));

    /// <summary>The diff that does what this one and then another one does.</summary>
    /// <param name="next">The diff that follows this one.</param>
    /// <exception cref="ArgumentException">The other one is of another state.</exception>
    /// <exception cref="StateDiffMismatchException">The other one does not follow this one: it finds a row otherwise than this one leaves it.</exception>
    public StateDiff Compose(StateDiff next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next._schema != _schema)
            throw new ArgumentException($"A diff of {next.State} cannot follow one of {State}.", nameof(next));
        return Of(_schema, i =>
        {
            var first = Of(_schema.Members[i]);
            var then = next.Of(_schema.Members[i]);
            return first is not null && then is not null ? first.Compose(then) : first ?? then;
        });
    }

    /// <inheritdoc/>
    public bool Equals(StateDiff? other) =>
        other is not null
        && other._schema == _schema
        && other._members.Length == _members.Length
        && _members.Zip(other._members).All(pair => pair.First.Member == pair.Second.Member && pair.First.SameAs(pair.Second));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StateDiff);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var member in _members)
        {
            hash.Add(member.Name);
            hash.Add(member.Count);
        }

        return hash.ToHashCode();
    }

    /// <summary>The changes in words, the first ones of many.</summary>
    public override string ToString()
    {
        if (IsEmpty)
            return "nothing changed";
        var text = new StringBuilder();
        foreach (var member in _members)
        {
            foreach (var row in member.Rows)
            {
                if (text.Length > 0)
                    text.Append("; ");
                var line = $"{member.Name} {row}";
                if (text.Length + line.Length > LongestText)
                    return text.Append(CultureInfo.InvariantCulture, $"... ({Count} in all)").ToString();
                text.Append(line);
            }
        }

        return text.ToString();
    }

    internal void Verify(StateAccess access) => ForEach(access, static (member, row) => member.Verify(row));

    internal void Apply(StateAccess access) => ForEach(access, static (member, row) => member.Apply(row));

    private void ForEach(StateAccess access, Action<MemberDiff, RowAccess> act)
    {
        if (access.Schema != _schema)
            throw new ArgumentException($"A diff of {State} cannot be applied to a {access.Schema.State}.");
        foreach (var member in _members)
            act(member, access.RowAccesses[Array.IndexOf(_schema.Members, member.Member)]);
    }

    private static StateDiff ReadAll(ref DeltaReader reader)
    {
        if (reader.ReadByte() != Version)
            throw new InvalidDataException("These bytes are not a diff of a version that is known here.");
        var name = reader.ReadString() ?? throw new InvalidDataException("The diff names no state.");
        var schema = StateSchema.Find(name)
            ?? throw new InvalidDataException($"The diff is of a state {name}, of which there was none in this process yet. Make one first.");
        if (reader.ReadFixed64() != schema.Fingerprint)
            throw new InvalidDataException($"The diff was written when the rows of {name} had other fields.");
        var members = new List<MemberDiff>();
        var next = 0;
        for (var count = reader.ReadCount(); count > 0; count--)
        {
            var place = (int)Math.Min(reader.ReadUnsigned(), int.MaxValue);
            if (place < next || place >= schema.Members.Length)
                throw new InvalidDataException($"The diff names a member of {name} that there is not, or one twice.");
            members.Add(schema.Members[place].ReadDiff(ref reader));
            next = place + 1;
        }

        if (reader.Remaining > 0)
            throw new InvalidDataException("There is something behind the diff.");
        return new StateDiff(schema, [.. members]);
    }

    private MemberDiff? Of(MemberSchema member) => Array.Find(_members, diff => diff.Member == member);
}
