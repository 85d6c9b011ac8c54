namespace Booking;

/// <summary>What became of a reservation.</summary>
public enum ReservationStatus
{
    Paid,

    /// <summary>Cancelled, and the money was given back.</summary>
    Cancelled,

    /// <summary>Cancelled, and nobody knows whether the gateway gave the money back: the desk owes it.</summary>
    Owed,
}
