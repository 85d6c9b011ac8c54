using Stepwright;

namespace Booking;

/// <summary>A reservation of which the gateway's books may say something else than the desk's, since taking back what was asked of it failed.</summary>
internal readonly record struct Claim(ReservationId Reservation, StepFailure Failure);
