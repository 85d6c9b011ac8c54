namespace Booking;

/// <summary>Seats of a show, and the payment for them.</summary>
public record struct Reservation(ShowId Show, Seating Seating, Guid Payment, ReservationStatus Status);
