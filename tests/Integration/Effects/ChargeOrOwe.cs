namespace Stepwright.Integration.Tests.Effects;

/// <summary>Owes what could not be charged, as far as anybody knows.</summary>
[Command<Hall>]
public readonly partial record struct ChargeOrOwe(SeatId Seat, BookingId Booking, int Amount)
{
    [Step, Retry(Attempts = 2, DelayMilliseconds = 1)]
    async ValueTask<StepResult> Charge([Service] IGateway gateway, CancellationToken cancellationToken) =>
        (StepResult)await gateway.ChargeAsync(Booking, Amount, cancellationToken);

    [Compensate(nameof(Charge), WhenInDoubt = true)]
    ValueTask<StepResult> Refund([Service] IGateway gateway, CancellationToken cancellationToken) =>
        gateway.RefundAsync(new PaymentId($"B{Booking.Value}"), cancellationToken);

    [Fallback(nameof(Charge))]
    void Owe(ref Seat seat) => seat.Taken += Amount;
}
