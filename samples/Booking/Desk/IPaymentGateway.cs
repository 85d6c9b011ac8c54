using Stepwright;

namespace Booking;

/// <summary>Takes money, and gives it back. Asking for the same thing again by the same key does it once.</summary>
public interface IPaymentGateway
{
    /// <summary>Takes money.</summary>
    ValueTask<StepResult> ChargeAsync(Guid key, ReservationId reservation, long amount, CancellationToken token);

    /// <summary>Takes back a charge of which nobody may know whether it was made.</summary>
    ValueTask<StepResult> ReleaseAsync(Guid key, CancellationToken token);

    /// <summary>Gives back what was charged.</summary>
    ValueTask<StepResult> RefundAsync(Guid key, CancellationToken token);
}
