using System.Collections.Immutable;

#pragma warning disable SW2001, SW2002 // Rows that may meet, and one by ref that is only read, are among the accesses under test.
#pragma warning disable SW3010 // The injector cancels the batch in any step.
#pragma warning disable SW4002 // The injector is told where to fail while the command runs.

namespace Stepwright.Integration.Tests.FaultInjection;

/// <summary>Every kind of access, each in a step of its own that can be made to fail in every way; loops at each element.</summary>
[Command<Vault>]
public readonly partial record struct EveryAccess(
    Injector Injector, RowId Existing, RowId New, RowId Missing, RowId Removed, RowId Absent, ImmutableArray<RowId> Existings, ImmutableArray<RowId> News)
{
    RowId SameAsExisting => Existing;

    [Step]
    StepResult Read([Key(nameof(ReadProbe))] in Probe _probe, [Key(nameof(Existing))] in Row row, ref Gauge gauge)
    {
        gauge.Value += row.Value & 1;
        return Injector.Pass(nameof(Read), ref gauge);
    }

    ProbeId ReadProbe() => Injector.ProbeOf(nameof(Read));

    [Step]
    StepResult Write([Key(nameof(WriteProbe))] in Probe _probe, [Key(nameof(Existing))] ref Row row, ref Gauge gauge)
    {
        row.Value += 3;
        return Injector.Pass(nameof(Write), ref gauge);
    }

    ProbeId WriteProbe() => Injector.ProbeOf(nameof(Write));

    [Step]
    StepResult Make([Key(nameof(MakeProbe))] in Probe _probe, [Key(nameof(New))] out Row row, ref Gauge gauge)
    {
        row = new Row(7, Existing);
        return Injector.Pass(nameof(Make), ref gauge);
    }

    ProbeId MakeProbe() => Injector.ProbeOf(nameof(Make));

    [Step]
    StepResult UpsertMissing([Key(nameof(UpsertMissingProbe))] in Probe _probe, [Key(nameof(Missing)), Upsert] ref Row row, ref Gauge gauge)
    {
        row.Value += 5;
        return Injector.Pass(nameof(UpsertMissing), ref gauge);
    }

    ProbeId UpsertMissingProbe() => Injector.ProbeOf(nameof(UpsertMissing));

    [Step]
    StepResult UpsertExisting([Key(nameof(UpsertExistingProbe))] in Probe _probe, [Key(nameof(Existing)), Upsert] ref Row row, ref Gauge gauge)
    {
        row.Value += 5;
        return Injector.Pass(nameof(UpsertExisting), ref gauge);
    }

    ProbeId UpsertExistingProbe() => Injector.ProbeOf(nameof(UpsertExisting));

    [Step]
    StepResult Remove([Key(nameof(RemoveProbe))] in Probe _probe, [Key(nameof(Removed)), Delete] in Row row, ref Gauge gauge)
    {
        gauge.Value += row.Value & 1;
        return Injector.Pass(nameof(Remove), ref gauge);
    }

    ProbeId RemoveProbe() => Injector.ProbeOf(nameof(Remove));

    [Step]
    StepResult MakeRemovedAgain([Key(nameof(MakeRemovedAgainProbe))] in Probe _probe, [Key(nameof(Removed))] out Row row, ref Gauge gauge)
    {
        row = new Row(9, New);
        return Injector.Pass(nameof(MakeRemovedAgain), ref gauge);
    }

    ProbeId MakeRemovedAgainProbe() => Injector.ProbeOf(nameof(MakeRemovedAgain));

    [Step]
    StepResult RemoveMade([Key(nameof(RemoveMadeProbe))] in Probe _probe, [Key(nameof(New)), Delete] in Row row, ref Gauge gauge)
    {
        gauge.Value += row.Value & 1;
        return Injector.Pass(nameof(RemoveMade), ref gauge);
    }

    ProbeId RemoveMadeProbe() => Injector.ProbeOf(nameof(RemoveMade));

    [Step]
    StepResult RemoveMissing([Key(nameof(RemoveMissingProbe))] in Probe _probe, [Key(nameof(Absent)), Delete, Optional] in Row row, ref Gauge gauge)
    {
        gauge.Value += row.Value & 1;
        return Injector.Pass(nameof(RemoveMissing), ref gauge);
    }

    ProbeId RemoveMissingProbe() => Injector.ProbeOf(nameof(RemoveMissing));

    [Step]
    StepResult ReadMissing([Key(nameof(ReadMissingProbe))] in Probe _probe, [Key(nameof(Absent)), Optional] in Row row, bool rowFound, ref Gauge gauge)
    {
        gauge.Value += rowFound ? row.Value : 0;
        return Injector.Pass(nameof(ReadMissing), ref gauge);
    }

    ProbeId ReadMissingProbe() => Injector.ProbeOf(nameof(ReadMissing));

    [Step]
    StepResult Count([Key(nameof(CountProbe))] in Probe _probe, TableView<RowId, Row> rows, in StepContext context, ref Gauge gauge)
    {
        context.Emit(rows.Count);
        return Injector.Pass(nameof(Count), ref gauge);
    }

    ProbeId CountProbe() => Injector.ProbeOf(nameof(Count));

    [Step]
    StepResult Sum([Key(nameof(SumProbe))] in Probe _probe, ref Total total, ref Gauge gauge)
    {
        total = new Total(total.Value + 1, total.Trail + "+");
        return Injector.Pass(nameof(Sum), ref gauge);
    }

    ProbeId SumProbe() => Injector.ProbeOf(nameof(Sum));

    [Step]
    StepResult AddUp([Key(nameof(AddUpProbe))] in Probe _probe, Accumulate<long> added, Accumulate<int> highest, ref Gauge gauge)
    {
        added.Add(11);
        highest.Add(100);
        return Injector.Pass(nameof(AddUp), ref gauge);
    }

    ProbeId AddUpProbe() => Injector.ProbeOf(nameof(AddUp));

    [Step]
    StepResult ReadSum([Key(nameof(ReadSumProbe))] in Probe _probe, in long added, in int highest, ref Total total, ref Gauge gauge)
    {
        total.Value += added + highest;
        return Injector.Pass(nameof(ReadSum), ref gauge);
    }

    ProbeId ReadSumProbe() => Injector.ProbeOf(nameof(ReadSum));

    [Step]
    StepResult Follow([Key(nameof(FollowProbe))] in Probe _probe, [Key(nameof(Existing))] in Row start, [Key(nameof(start), nameof(Row.Link))] ref Row linked, ref Gauge gauge)
    {
        linked.Value += start.Value;
        return Injector.Pass(nameof(Follow), ref gauge);
    }

    ProbeId FollowProbe() => Injector.ProbeOf(nameof(Follow));

    [Step(AllowSameRow = true)]
    StepResult WriteTwice([Key(nameof(WriteTwiceProbe))] in Probe _probe, [Key(nameof(Existing))] ref Row first, [Key(nameof(SameAsExisting))] ref Row second, ref Gauge gauge)
    {
        first.Value += second.Value;
        return Injector.Pass(nameof(WriteTwice), ref gauge);
    }

    ProbeId WriteTwiceProbe() => Injector.ProbeOf(nameof(WriteTwice));

    [Step, ForEach(nameof(Existings))]
    StepResult EachWrite(RowId id, [Key(nameof(EachWriteProbe))] in Probe _probe, [Key(nameof(id))] ref Row row, ref Gauge gauge)
    {
        row.Value++;
        return Injector.Pass($"EachWrite {id.Value}", ref gauge);
    }

    ProbeId EachWriteProbe(RowId id) => Injector.ProbeOf($"EachWrite {id.Value}");

    [Step, ForEach(nameof(Existings))]
    StepResult EachAdd(RowId id, [Key(nameof(EachAddProbe))] in Probe _probe, Accumulate<long> added, ref Gauge gauge)
    {
        added.Add(id.Value);
        return Injector.Pass($"EachAdd {id.Value}", ref gauge);
    }

    ProbeId EachAddProbe(RowId id) => Injector.ProbeOf($"EachAdd {id.Value}");

    [Step, ForEach(nameof(News))]
    StepResult EachMake(RowId id, [Key(nameof(EachMakeProbe))] in Probe _probe, [Key(nameof(id))] out Row row, ref Gauge gauge)
    {
        row = new Row(id.Value, id);
        return Injector.Pass($"EachMake {id.Value}", ref gauge);
    }

    ProbeId EachMakeProbe(RowId id) => Injector.ProbeOf($"EachMake {id.Value}");

    [Step, ForEach(nameof(News))]
    StepResult EachRemove(RowId id, [Key(nameof(EachRemoveProbe))] in Probe _probe, [Key(nameof(id)), Delete] in Row row, ref Gauge gauge)
    {
        gauge.Value += row.Value & 1;
        return Injector.Pass($"EachRemove {id.Value}", ref gauge);
    }

    ProbeId EachRemoveProbe(RowId id) => Injector.ProbeOf($"EachRemove {id.Value}");

    [Step, ForEach(nameof(News))]
    StepResult EachMakeAgain(RowId id, [Key(nameof(EachMakeAgainProbe))] in Probe _probe, [Key(nameof(id)), Upsert] ref Row row, ref Gauge gauge)
    {
        row.Value--;
        return Injector.Pass($"EachMakeAgain {id.Value}", ref gauge);
    }

    ProbeId EachMakeAgainProbe(RowId id) => Injector.ProbeOf($"EachMakeAgain {id.Value}");

    [Step]
    StepResult Last([Key(nameof(LastProbe))] in Probe _probe, ref Gauge gauge)
    {
        return Injector.Pass(nameof(Last), ref gauge);
    }

    ProbeId LastProbe() => Injector.ProbeOf(nameof(Last));
}
