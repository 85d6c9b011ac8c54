using Stepwright;

namespace Booking;

/// <summary>Gives seats and money back.</summary>
/// <param name="Id">The reservation.</param>
[Command<BookingDesk>]
public readonly partial record struct CancelBooking(ReservationId Id)
{
    [Step]
    StepResult<Reservation> Free(ref Reservation reservation, [Key(nameof(reservation), nameof(Booking.Reservation.Show))] ref Show show)
    {
        if (reservation.Status != ReservationStatus.Paid)
            return StepResult.Fail("not-paid", $"Reservation {Id} is cancelled already.");
        if (reservation.Seating.Section == Section.Stalls)
            show.Stalls += reservation.Seating.Seats;
        else
            show.Balcony += reservation.Seating.Seats;
        reservation.Status = ReservationStatus.Cancelled;
        return reservation;
    }

    [Step(TimeoutMilliseconds = 200), Retry(Attempts = 3, DelayMilliseconds = 10)]
    ValueTask<StepResult> Refund(Reservation freed, [Service] IPaymentGateway gateway, CancellationToken token) => gateway.RefundAsync(freed.Payment, token);

    // Nothing fails after the refund, but the batch may be cancelled: then the reservation stands, and so does its payment.
    [Compensate(nameof(Refund), WhenInDoubt = true), Retry(Attempts = 3, DelayMilliseconds = 10)]
    ValueTask<StepResult> ChargeAgain(Reservation freed, [Service] IPaymentGateway gateway, CancellationToken token) =>
        gateway.ChargeAsync(freed.Payment, Id, freed.Seating.Amount, token);

    // The customer is not to come again because the gateway is down.
    [Fallback(nameof(Refund))]
    void Owe(ref Reservation reservation) => reservation.Status = ReservationStatus.Owed;

    [Step]
    void Enter(in Reservation reservation, Accumulate<long> returned, Accumulate<long> owed)
    {
        if (reservation.Status == ReservationStatus.Owed)
            owed.Add(reservation.Seating.Amount);
        else
            returned.Add(reservation.Seating.Amount);
    }
}
