using System.Collections.Immutable;

namespace Stepwright.Integration.Tests.Draws;

public readonly record struct ParcelId(int Value);

/// <summary>Few numbers, so that they come to an end.</summary>
public readonly record struct Locker(byte Number);

/// <summary>Neither a record nor made by a constructor.</summary>
public struct Stamp
{
    public short Number { get; set; }
}

/// <summary>No record, and made by a constructor alone.</summary>
public readonly struct Batch128(UInt128 number)
{
    public UInt128 Number { get; } = number;
}

public record struct Parcel(int Weight, long Ticket, bool IsTagged);

public record struct Holding(ParcelId Parcel);

public record struct Desk(int Served);

/// <summary>A post office: every parcel gets a number.</summary>
[State]
public sealed partial class Office
{
    public partial Table<ParcelId, Parcel> Parcels { get; }

    public partial Table<Locker, Holding> Lockers { get; }

    public partial Cell<Desk> Desk { get; }

    public partial Sequence<ParcelId> ParcelIds { get; }

    public partial Sequence<long> Tickets { get; }

    public partial Sequence<Locker> FreeLockers { get; }

    public partial Sequence<Stamp> Stamps { get; }

    internal partial Sequence<Batch128> Batches { get; }
}

[Command<Office>(Result = nameof(Number))]
public readonly partial record struct Send(int Weight)
{
    [Step]
    void Record([Next(nameof(Office.Tickets))] long ticket, [Next(nameof(Office.ParcelIds))] ParcelId id, out Parcel parcel) =>
        parcel = new Parcel(Weight, ticket, false);

    [Step]
    StepResult Tag([Next(nameof(Office.ParcelIds))] ParcelId id, [Key(nameof(id))] ref Parcel parcel)
    {
        parcel.IsTagged = true;
        return parcel.Weight < 0 ? StepResult.Fail("weight", "A parcel weighs something.") : StepResult.Ok;
    }

    [Step]
    ParcelId Number([Next(nameof(Office.ParcelIds))] ParcelId id) => id;
}

[Command<Office>]
public readonly partial record struct SendAll(ImmutableArray<int> Weights)
{
    [Step, ForEach(nameof(Weights))]
    StepResult Record(int weight, [Next(nameof(Office.ParcelIds))] ParcelId id, out Parcel parcel)
    {
        parcel = new Parcel(weight, -id.Value, false);
        return weight < 0 ? StepResult.Fail("weight", "A parcel weighs something.") : StepResult.Ok;
    }
}

/// <summary>A parcel that bears a number already.</summary>
[Command<Office>]
public readonly partial record struct Receive(ParcelId Parcel, int Weight)
{
    [Step]
    void Record(out Parcel parcel) => parcel = new Parcel(Weight, 0, false);
}

/// <summary>Two numbers of one sequence in one step.</summary>
[Command<Office>]
public readonly partial record struct SendPair(int Weight)
{
    [Step]
    void Record(
        [Next(nameof(Office.ParcelIds))] ParcelId first, [Next(nameof(Office.ParcelIds))] ParcelId second,
        [Key(nameof(second))] out Parcel later, [Key(nameof(first))] out Parcel earlier)
    {
        earlier = new Parcel(Weight, first.Value, false);
        later = new Parcel(Weight, second.Value, false);
    }
}

/// <summary>Writes what another command may have sent.</summary>
[Command<Office>]
public readonly partial record struct Reweigh(ParcelId Parcel, int Weight)
{
    [Step]
    StepResult Weigh(ref Parcel parcel)
    {
        parcel.Weight += Weight;
        return parcel.Weight < 0 ? StepResult.Fail("weight", "A parcel weighs something.") : StepResult.Ok;
    }

    [Step]
    void Serve(ref Desk desk) => desk.Served++;
}

[Command<Office>]
public readonly partial record struct Hold(ParcelId Parcel)
{
    [Step]
    void Check(in Parcel _parcel)
    {
    }

    [Step]
    void Put([Next(nameof(Office.FreeLockers))] Locker locker, out Holding holding) => holding = new Holding(Parcel);
}

/// <summary>Needs no number, unless it is too heavy to be left at the desk.</summary>
[Command<Office>]
public readonly partial record struct Leave(int Weight)
{
    [Step]
    StepResult Put(ref Desk desk)
    {
        desk.Served++;
        return Weight > 4 ? StepResult.Fail("weight", "It is too heavy for the desk.") : StepResult.Ok;
    }

    [Fallback(nameof(Put))]
    StepResult Record([Next(nameof(Office.ParcelIds))] ParcelId id, [Key(nameof(id))] out Parcel parcel)
    {
        parcel = new Parcel(Weight, id.Value, false);
        return Weight > 7 ? StepResult.Fail("weight", "Nobody can lift it.") : StepResult.Ok;
    }
}

/// <summary>Keeps its ticket where it fails in the second step.</summary>
[Command<Office>(OnFailure = OnFailure.KeepCompletedSteps)]
public readonly partial record struct Queue(bool Fails)
{
    [Step]
    StepResult Wait([Next(nameof(Office.Tickets))] long ticket, ref Desk desk)
    {
        desk.Served = (int)ticket;
        return desk.Served < 0 ? StepResult.Fail("closed", "The desk is closed.") : StepResult.Ok;
    }

    [Step]
    StepResult Stamp([Next(nameof(Office.Stamps))] Stamp stamp, ref Desk desk)
    {
        desk.Served += stamp.Number;
        return Fails ? StepResult.Fail("left", "Nobody is there any more.") : StepResult.Ok;
    }
}

[Executor<Office>]
public sealed partial class OfficeExecutor;
