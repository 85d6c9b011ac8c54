using System.Diagnostics;
using System.Runtime.CompilerServices;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>What became of a table.</summary>
[DebuggerDisplay("{Name}: {Count} rows")]
internal sealed class TableDiff<TKey, TRow>(TableSchema<TKey, TRow> table, RowChange<TKey, TRow>[] changes) : MemberDiff
    where TKey : notnull
    where TRow : struct
{
    public override int Count => changes.Length;

    public override IEnumerable<RowDiff> Rows => changes.Select(change => table.Row.Describe(change.Key, change.Before, change.After, change.Fields));

    internal override MemberSchema Member => table;

    internal RowChange<TKey, TRow>[] Changes => changes;

    /// <summary>The diff of changes that may say nothing; <c>null</c> where none says anything.</summary>
    /// <param name="table">The table.</param>
    /// <param name="changes">The removed rows first.</param>
    public static TableDiff<TKey, TRow>? Of(TableSchema<TKey, TRow> table, IEnumerable<RowChange<TKey, TRow>> changes)
    {
        List<RowChange<TKey, TRow>> removed = [], added = [], changed = [];
        foreach (var change in changes)
        {
            switch (change)
            {
                case { Before: null, After: null }:
                    break;
                case { After: null }:
                    removed.Add(change);
                    break;
                case { Before: null }:
                    added.Add(change);
                    break;
                default:
                    var fields = table.Row.Compare(change.Before.Value, change.After.Value) & change.Fields;
                    if (fields != 0)
                        changed.Add(change with { Fields = fields });
                    break;
            }
        }

        return removed.Count + added.Count + changed.Count > 0 ? new(table, [.. removed, .. added, .. changed]) : null;
    }

    internal override MemberDiff Invert() => Of(table, changes.Select(change => change with { Before = change.After, After = change.Before }))!;

    internal override MemberDiff? Compose(MemberDiff next)
    {
        var composed = new List<RowChange<TKey, TRow>>(changes);
        var places = new Dictionary<TKey, int>();
        for (var i = 0; i < composed.Count; i++)
            places.Add(composed[i].Key, i);
        foreach (var change in ((TableDiff<TKey, TRow>)next).Changes)
        {
            if (places.TryGetValue(change.Key, out var place))
                composed[place] = Compose(composed[place], change);
            else
                composed.Add(change);
        }

        return Of(table, composed);
    }

    internal override bool SameAs(MemberDiff other)
    {
        var theirs = ((TableDiff<TKey, TRow>)other).Changes;
        if (theirs.Length != changes.Length)
            return false;
        var byKey = theirs.ToDictionary(change => change.Key);
        return Array.TrueForAll(changes, change => byKey.TryGetValue(change.Key, out var their)
            && change.Fields == their.Fields
            && SameRow(change.Before, their.Before, change.Fields)
            && SameRow(change.After, their.After, change.Fields));
    }

    internal override void WriteTo(ref DeltaWriter writer)
    {
        Span<int> counts = stackalloc int[TableSchema<TKey, TRow>.Kinds];
        counts.Clear();
        foreach (ref readonly var change in changes.AsSpan())
            counts[(int)change.Kind]++;
        foreach (var count in counts)
            writer.WriteUnsigned((ulong)count);
        foreach (ref readonly var change in changes.AsSpan())
            Write(ref writer, change);
    }

    internal override void Verify(RowAccess access)
    {
        var rows = (TableAccess<TKey, TRow>)access;
        foreach (ref readonly var change in changes.AsSpan())
        {
            ref readonly var row = ref rows.Current(change.Key);
            if (Unsafe.IsNullRef(in row))
            {
                if (change.Before is not null)
                    throw Mismatch(change.Key, "is not there");
                continue;
            }

            if (change.Before is not { } before)
                throw Mismatch(change.Key, "is there already");
            var different = table.Row.Compare(before, row) & change.Fields;
            if (different != 0)
                throw Mismatch(change.Key, $"is not as it was: {table.Row.TellDifference(before, row, different)}");
        }
    }

    internal override void Apply(RowAccess access)
    {
        var rows = (TableAccess<TKey, TRow>)access;
        foreach (ref readonly var change in changes.AsSpan())
        {
            if (change.After is not { } after)
                rows.Delete(rows.Find(change.Key));
            else if (change.Before is null)
                rows.Create(rows.Reserve(change.Key)) = after;
            else
            {
                ref var row = ref rows.Write(rows.Find(change.Key));
                table.Row.Merge(row, after, change.Fields, out row);
            }
        }
    }

    internal override void WriteJsonPatch(JsonPatchWriter patch)
    {
        foreach (ref readonly var change in changes.AsSpan())
            patch.Write(table, change);
    }

    private RowChange<TKey, TRow> Compose(in RowChange<TKey, TRow> first, in RowChange<TKey, TRow> next)
    {
        if (first.After is null != next.Before is null)
            throw Mismatch(first.Key, first.After is null ? "was removed by the first diff, and the next one finds it" : "is there after the first diff, and the next one adds it");
        if (first.After is not { } between || next.Before is not { } found)
            return new(first.Key, first.Before, next.After, ulong.MaxValue);
        if ((table.Row.Compare(between, found) & first.Fields & next.Fields) != 0)
            throw Mismatch(first.Key, "is not after the first diff what the next one finds");
        var (before, after) = (first.Before, next.After);
        // What the first one did not touch was before it as the next one found it, and the other way round.
        if (before is { } old)
        {
            table.Row.Merge(found, old, first.Fields, out var merged);
            before = merged;
        }

        if (after is { } last)
        {
            table.Row.Merge(between, last, next.Fields, out var merged);
            after = merged;
        }

        return new(first.Key, before, after, first.Fields | next.Fields);
    }

    private bool SameRow(TRow? one, TRow? other, ulong fields) =>
        one is { } ours && other is { } theirs ? (table.Row.Compare(ours, theirs) & fields) == 0 : one is null == other is null;

    private void Write(ref DeltaWriter writer, in RowChange<TKey, TRow> change)
    {
        table.Key.Write(ref writer, change.Key);
        if (change is { Before: { } before, After: { } after })
        {
            writer.WriteUnsigned(change.Fields);
            table.Row.WriteFields(ref writer, before, change.Fields);
            table.Row.WriteChange(ref writer, before, after, change.Fields);
        }
        else
        {
            table.Row.Write(ref writer, change.Before ?? change.After!.Value);
        }
    }

    private StateDiffMismatchException Mismatch(TKey key, string why) => new(Name, key, $"The diff does not fit: row {key} of {Name} {why}.");
}
