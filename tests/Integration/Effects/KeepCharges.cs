using System.Collections.Immutable;

namespace Stepwright.Integration.Tests.Effects;

/// <summary>Charges as many as it can.</summary>
[Command<Hall>(OnFailure = OnFailure.KeepCompletedSteps)]
public readonly partial record struct KeepCharges(SeatId Seat, ImmutableArray<BookingId> Bookings, int Places)
{
    [Step, ForEach(nameof(Bookings))]
    async ValueTask<StepResult> Charge(BookingId booking, [Service] IGateway gateway, CancellationToken cancellationToken) =>
        (StepResult)await gateway.ChargeAsync(booking, 1, cancellationToken);

    [Compensate(nameof(Charge), WhenInDoubt = true)]
    ValueTask<StepResult> Refund(BookingId booking, [Service] IGateway gateway, CancellationToken cancellationToken) =>
        gateway.RefundAsync(new PaymentId($"B{booking.Value}"), cancellationToken);

    [Step]
    StepResult Take(ref Seat seat)
    {
        if (seat.Free < Places)
            return StepResult.Fail("full", $"{Seat} is full.");
        seat.Free -= Places;
        return StepResult.Ok;
    }
}
