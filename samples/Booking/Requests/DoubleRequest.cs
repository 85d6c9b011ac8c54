namespace Booking;

/// <summary>Seats of two shows: both, or none.</summary>
internal sealed record DoubleRequest(Book First, Book Second) : IRequest
{
    public IReadOnlyList<ReservationId> Forms => [First.Id, Second.Id];

    public void AddTo(BookingDeskBatch batch)
    {
        using (batch.Group())
        {
            batch.Add(First);
            batch.Add(Second);
        }
    }
}
