using Stepwright;

namespace Booking;

/// <summary>Takes seats and the money for them: both, or nothing.</summary>
/// <param name="Id">The number on the form.</param>
/// <param name="Show">The show.</param>
/// <param name="Instead">Another one that would do.</param>
/// <param name="Seats">How many seats.</param>
[Command<BookingDesk>(Result = nameof(Take))]
public readonly partial record struct Book(ReservationId Id, ShowId Show, ShowId Instead, int Seats)
{
    // The nearest value that would do is a generated correction; so is the only show that is a typing error away.
    [Check]
    StepResult IsWithinLimit([Key(nameof(Show))] in Show show) => Seats <= show.MostSeats
        ? StepResult.Ok
        : StepResult.Fail("too-many-seats", $"{Show} sells at most {show.MostSeats} seats to one customer.").Allow(nameof(Seats), show.MostSeats);

    // Made here and not in the step that sends it: the same in each attempt, and when the batch is replayed.
    [Step]
    Guid MakeKey(in StepContext context) => context.NewGuid();

    [Step]
    StepResult<Seating> Take([Key(nameof(Show))] ref Show show)
    {
        if (show.Stalls < Seats)
            return StepResult.Fail("sold-out", $"The stalls of {Show} have {show.Stalls} seats left.");
        show.Stalls -= Seats;
        return new Seating(Section.Stalls, Seats, Seats * show.StallsPrice);
    }

    [Fallback(nameof(Take))]
    StepResult<Seating> TakeBalcony([Key(nameof(Show))] ref Show show)
    {
        if (show.Balcony < Seats)
            return StepResult.Fail("sold-out", $"{Show} has {show.Stalls} and {show.Balcony} seats left.");
        show.Balcony -= Seats;
        return new Seating(Section.Balcony, Seats, Seats * show.BalconyPrice);
    }

    [Recover(nameof(Take))]
    Book? TakeWhatIsLeft([Key(nameof(Show))] in Show show) =>
        Math.Max(show.Stalls, show.Balcony) is > 0 and var left ? this with { Seats = Math.Min(Seats, left) } : null;

    [Recover(nameof(Take))]
    Book? TakeTheOther([Key(nameof(Instead))] in Show instead) =>
        Math.Max(instead.Stalls, instead.Balcony) >= Seats ? this with { Show = Instead } : null;

    [Step(TimeoutMilliseconds = 200), Retry(Attempts = 3, DelayMilliseconds = 10)]
    ValueTask<StepResult> Charge(Seating seating, Guid key, [Service] IPaymentGateway gateway, CancellationToken token) =>
        gateway.ChargeAsync(key, Id, seating.Amount, token);

    // Where all attempts timed out or threw, the money may have been taken all the same.
    [Compensate(nameof(Charge), WhenInDoubt = true), Retry(Attempts = 2, DelayMilliseconds = 10)]
    ValueTask<StepResult> Release(Guid key, [Service] IPaymentGateway gateway, CancellationToken token) => gateway.ReleaseAsync(key, token);

    [Step]
    void Record(Seating seating, Guid key, out Reservation reservation) => reservation = new(Show, seating, key, ReservationStatus.Paid);

    [Step]
    void Enter(Seating seating, Accumulate<long> taken) => taken.Add(seating.Amount);
}
