namespace Stepwright.Integration.Tests.Effects;

/// <summary>Takes an effect back that nobody may know of, and asks for less where much was refused.</summary>
[Command<Hall>]
public readonly partial record struct ChargeInDoubt(SeatId Seat, BookingId Booking, int Amount)
{
    [Step]
    void Touch(ref Seat seat) => seat.Taken += Amount;

    [Step]
    async ValueTask<StepResult> Charge([Service] IGateway gateway, CancellationToken cancellationToken) =>
        (StepResult)await gateway.ChargeAsync(Booking, Amount, cancellationToken);

    [Compensate(nameof(Charge), WhenInDoubt = true)]
    ValueTask<StepResult> Refund([Service] IGateway gateway, CancellationToken cancellationToken) =>
        gateway.RefundAsync(new PaymentId($"B{Booking.Value}"), cancellationToken);

    [Recover(nameof(Charge))]
    ChargeInDoubt? ChargeLess(in StepFailure failure) => failure.Code == "too-much" ? this with { Amount = 1 } : null;
}
