using System.Collections.Immutable;

namespace Stepwright.Integration.Tests.Effects;

public readonly record struct SeatId(int Value);

public readonly record struct BookingId(int Value);

public readonly record struct PaymentId(string Value);

public record struct Seat(int Free, int Taken);

public record struct Booking(SeatId Seat, PaymentId Payment, int Amount);

public record struct Books(long Taken, int Bookings);

public readonly record struct TicketId(int Value);

public record struct Ticket(SeatId Seat);

[State]
public sealed partial class Hall
{
    public partial Table<SeatId, Seat> Seats { get; }

    public partial Table<BookingId, Booking> Bookings { get; }

    public partial Cell<Books> Books { get; }

    public partial Sequence<TicketId> TicketIds { get; }

    public partial Table<TicketId, Ticket> Tickets { get; }

    [Accumulate(AccumulatorOperation.Sum)]
    public partial Accumulator<long> Volume { get; }

    [Accumulate(AccumulatorOperation.Max)]
    public partial Accumulator<long> Largest { get; }

    [Invariant]
    static bool NeverOverbooked(in Seat seat) => seat.Free >= 0;
}

/// <summary>Takes money outside of the state.</summary>
public interface IGateway
{
    ValueTask<StepResult<PaymentId>> ChargeAsync(BookingId booking, int amount, CancellationToken cancellationToken);

    ValueTask<StepResult> RefundAsync(PaymentId payment, CancellationToken cancellationToken);

    ValueTask NotifyAsync(BookingId booking, CancellationToken cancellationToken);
}

public readonly record struct Booked(BookingId Booking, Guid Ticket, int Lot);

/// <summary>Changes rows before, between and after two steps that wait.</summary>
[Command<Hall>(Result = nameof(Charge))]
public readonly partial record struct Book(BookingId Booking, SeatId Seat, int Amount)
{
    [Step]
    int Draw(in StepContext context)
    {
        context.Emit(new Booked(Booking, context.NewGuid(), context.Random.Next(1000)));
        return context.Random.Next(100);
    }

    [Step]
    StepResult Hold(ref Seat seat)
    {
        if (seat.Free == 0)
            return StepResult.Fail("full", $"{Seat} is full.");
        seat.Free--;
        return StepResult.Ok;
    }

    [Step]
    void Count(Accumulate<long> volume, [From(nameof(Hall.Largest))] Accumulate<long> largest)
    {
        volume.Add(Amount);
        largest.Add(Amount);
    }

    [Step]
    ValueTask<StepResult<PaymentId>> Charge(Seat seat, [Service] IGateway gateway, CancellationToken cancellationToken) =>
        seat.Free < 0 ? ValueTask.FromResult<StepResult<PaymentId>>(StepResult.Fail("oversold", "")) : gateway.ChargeAsync(Booking, Amount, cancellationToken);

    [Compensate(nameof(Charge))]
    ValueTask<StepResult> Refund(PaymentId payment, [Service] IGateway gateway, CancellationToken cancellationToken) => gateway.RefundAsync(payment, cancellationToken);

    [Step]
    void Record(PaymentId payment, int draw, out Booking booking, in StepContext context)
    {
        booking = new(Seat, payment, Amount + (draw + context.Random.Next(100)) % 2);
        context.Emit(new Booked(Booking, context.NewGuid(), draw));
    }

    [Step]
    void Take(ref Seat seat) => seat.Taken++;

    [Step]
    ValueTask Notify([Service] IGateway gateway, CancellationToken cancellationToken) => gateway.NotifyAsync(Booking, cancellationToken);
}

/// <summary>Gives back a booking, without waiting.</summary>
[Command<Hall>]
public readonly partial record struct Cancel(BookingId Booking)
{
    [Step]
    void Free([Delete] in Booking booking, [Key(nameof(booking), nameof(Effects.Booking.Seat))] ref Seat seat, ref Books books)
    {
        seat.Free++;
        seat.Taken--;
        books.Taken += booking.Amount;
        books.Bookings++;
    }
}

/// <summary>Looks at a seat.</summary>
[Command<Hall>(Result = nameof(Look))]
public readonly partial record struct Peek(SeatId Seat)
{
    [Step]
    int Look(in Seat seat) => seat.Free;
}

/// <summary>Charges one after another, each on its own.</summary>
[Command<Hall>]
public readonly partial record struct ChargeAll(SeatId Seat, ImmutableArray<BookingId> Bookings)
{
    [Step]
    void Touch(ref Seat seat) => seat.Taken += Bookings.Length;

    [Step, ForEach(nameof(Bookings)), Retry(Attempts = 3, DelayMilliseconds = 1)]
    async ValueTask<StepResult> Charge(BookingId booking, [Service] IGateway gateway, CancellationToken cancellationToken) =>
        (StepResult)await gateway.ChargeAsync(booking, 1, cancellationToken);

    [Compensate(nameof(Charge)), Retry(Attempts = 2, DelayMilliseconds = 1)]
    ValueTask<StepResult> Refund(BookingId booking, [Service] IGateway gateway, CancellationToken cancellationToken) => gateway.RefundAsync(new PaymentId($"B{booking.Value}"), cancellationToken);
}

/// <summary>Takes some of a seat's places; where there are too few, fewer, or those of the next seat.</summary>
[Command<Hall>(Result = nameof(Take))]
public readonly partial record struct Reserve(SeatId Seat, int Places)
{
    [Step]
    void Announce(in StepContext context) => context.Emit(new Booked(default, context.NewGuid(), context.Random.Next(1000)));

    [Step]
    StepResult<int> Take(ref Seat seat)
    {
        if (seat.Free < Places)
            return StepResult.Fail("too-few", $"{Seat} has {seat.Free}.").Allow(nameof(Places), seat.Free);
        seat.Free -= Places;
        seat.Taken += Places;
        return Places;
    }

    [Recover(nameof(Take))]
    Reserve? Next(in StepFailure failure, in Seat seat) => failure.Code == "too-few" && seat.Free == 0 && Seat.Value < 8 ? this with { Seat = new(Seat.Value + 1) } : null;
}

/// <summary>Issues a ticket of the next number, for a seat that may be full.</summary>
[Command<Hall>]
public readonly partial record struct Issue(SeatId Seat, int Limit)
{
    [Step]
    void Create([Next(nameof(Hall.TicketIds))] TicketId id, [Key(nameof(id))] out Ticket ticket)
    {
        _ = id;
        ticket = new(Seat);
    }

    [Step]
    StepResult Count(ref Seat seat)
    {
        if (seat.Taken >= Limit)
            return StepResult.Fail("limit", "No more.");
        seat.Taken++;
        return StepResult.Ok;
    }
}

/// <summary>Gives out a ticket of a number that the caller chose.</summary>
[Command<Hall>]
public readonly partial record struct Assign(TicketId Ticket, SeatId Seat)
{
    [Step]
    void Create(out Ticket ticket) => ticket = new(Seat);
}

[Executor<Hall>]
public sealed partial class HallExecutor;
