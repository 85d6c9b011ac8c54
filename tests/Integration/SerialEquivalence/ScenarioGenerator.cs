using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Stepwright.Integration.Tests.SerialEquivalence;

/// <summary>Random scenarios over few keys, so that commands meet.</summary>
internal static class ScenarioGenerator
{
    private static readonly Gen<Id> Ids = Gen.Choose(0, 7).Select(value => new Id(value));
    private static readonly Gen<int> Amounts = Gen.Choose(-1, 6);
    private static readonly Gen<bool> Booleans = Gen.Elements(true, false);

    private static readonly Gen<FaultKind> FaultKinds = Gen.Frequency(
        (10, Gen.Constant(FaultKind.None)), (1, Gen.Constant(FaultKind.Result)), (1, Gen.Constant(FaultKind.Exception)));

    private static readonly Gen<Fault> Faults = from kind in FaultKinds from step in Gen.Choose(0, 3) select new Fault(step, kind);

    private static readonly Gen<ImmutableArray<Line>> LineArrays =
        from length in Gen.Choose(0, 4)
        from lines in (from id in Ids from amount in Amounts from fault in Faults select new Line(id, amount, fault)).ArrayOf(length)
        select lines.ToImmutableArray();

    private static readonly Gen<LoadedRow> LoadedRows =
        from isLeft in Booleans
        from id in Ids
        from value in Gen.Choose(0, 9)
        from link in Ids
        from isRemoved in Gen.Choose(0, 3)
        select new LoadedRow(isLeft, id, new Coin(value, link), isRemoved == 0);

    public static Arbitrary<Scenario> Arbitrary { get; } = Arb.From(Scenarios(), scenario => scenario.Shrink());

    private static Gen<Scenario> Scenarios() =>
        from atomicity in Gen.Frequency((3, Gen.Constant(Atomicity.Command)), (1, Gen.Constant(Atomicity.Batch)))
        from isCancellable in Booleans
        from rowCount in Gen.Choose(0, 14)
        from rows in LoadedRows.ArrayOf(rowCount)
        from total in Gen.Choose(0, WorldLimits.Total)
        from batchCount in Gen.Choose(1, 4)
        from batches in Items(atomicity, isCancellable).ArrayOf(batchCount)
        select new Scenario(atomicity, isCancellable, [.. rows], total, [.. batches]);

    private static Gen<ImmutableArray<ScenarioItem>> Items(Atomicity atomicity, bool isCancellable) =>
        from count in Gen.Frequency((6, Gen.Choose(0, 8)), (1, Gen.Choose(15, 40)))
        from items in Item(atomicity, isCancellable).ArrayOf(count)
        select items.ToImmutableArray();

    private static Gen<ScenarioItem> Item(Atomicity atomicity, bool isCancellable)
    {
        var op = isCancellable ? Gen.Frequency((60, Ops), (1, Stops(atomicity))) : Ops;
        return Gen.Frequency(
            (5, op.Select(one => new ScenarioItem(false, [one]))),
            (1, from count in Gen.Choose(0, 4) from ops in op.ArrayOf(count) select new ScenarioItem(true, [.. ops])));
    }

    // Under Atomicity.Batch it depends on the distance whether a later failure or the next look at the token comes first.
    private static Gen<WorldOp> Stops(Atomicity atomicity) =>
        from id in Ids from throws in Booleans select (WorldOp)new StopOp(id, throws || atomicity == Atomicity.Batch);

    private static Gen<WorldOp> Ops { get; } = Gen.OneOf(
        from a in Ids from b in Ids from amount in Amounts from fault in Faults select (WorldOp)new TransferOp(new(a, b, amount, fault)),
        from a in Ids from b in Ids from amount in Amounts from fault in Faults select (WorldOp)new CreateOp(new(a, b, amount, fault)),
        from a in Ids from amount in Amounts from fault in Faults select (WorldOp)new PutOp(new(a, amount, fault)),
        from a in Ids from fault in Faults select (WorldOp)new DropOp(new(a, fault)),
        from a in Ids from b in Ids from fault in Faults select (WorldOp)new CarryOp(new(a, b, fault)),
        from a in Ids from amount in Amounts from fault in Faults select (WorldOp)new FollowOp(new(a, amount, fault)),
        from a in Ids from fault in Faults select (WorldOp)new GrowOp(new(a, fault)),
        from a in Ids from b in Ids from fault in Faults select (WorldOp)new LateOp(new(a, b, fault)),
        from a in Ids from b in Ids select (WorldOp)new MeetOp(new(a, b)),
        from lines in LineArrays from fault in Faults select (WorldOp)new LinesOp(new(lines, fault)),
        from lines in LineArrays from extra in Ids from fault in Faults select (WorldOp)new KeepLinesOp(new(lines, extra, fault)),
        from a in Ids from b in Ids from c in Ids from fault in Faults select (WorldOp)new KeepDeepOp(new(a, b, c, fault)),
        from a in Ids from amount in Amounts from again in Booleans from fault in Faults select (WorldOp)new RenewOp(new(a, amount, again, fault)),
        from a in Ids from limit in Gen.Choose(0, 20) select (WorldOp)new ScanOp(new(a, limit)),
        from a in Ids from b in Ids from c in Ids select (WorldOp)new RotateOp(new(a, b, c)),
        from a in Ids from b in Ids from fault in Faults select (WorldOp)new TwiceOp(new(a, b, fault)),
        from a in Ids from b in Ids select (WorldOp)new TwinsOp(new(a, b)),
        from amount in Amounts from fault in Faults select (WorldOp)new TickOp(new(amount, fault)),
        from a in Ids from amount in Amounts from fault in Faults select (WorldOp)new GatherOp(new(a, amount, fault)),
        from lines in LineArrays from fault in Faults select (WorldOp)new KeepTicksOp(new(lines, fault)));
}
