using Stepwright;

namespace Booking;

/// <summary>How many seats of a show are free.</summary>
/// <param name="Show">The show.</param>
[Command<BookingDesk>(Result = nameof(Count))]
public readonly partial record struct FreeSeats(ShowId Show)
{
    [Step]
    int Count(in Show show) => show.Stalls + show.Balcony;
}
