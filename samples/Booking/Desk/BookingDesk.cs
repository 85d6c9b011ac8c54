using Stepwright;

namespace Booking;

/// <summary>What the booking desk knows: free seats, reservations, and its ledger in cents.</summary>
[State]
public sealed partial class BookingDesk
{
    public partial Table<ShowId, Show> Shows { get; }

    public partial Table<ReservationId, Reservation> Reservations { get; }

    public partial Sequence<ReservationId> ReservationIds { get; }

    /// <summary>What customers paid.</summary>
    public partial Accumulator<long> Taken { get; }

    /// <summary>What they got back.</summary>
    public partial Accumulator<long> Returned { get; }

    /// <summary>What they are to get back, since nobody knows whether they did.</summary>
    public partial Accumulator<long> Owed { get; }

    [Invariant]
    static bool NeverOversold(in Show show) => show.Stalls >= 0 && show.Balcony >= 0;
}
