namespace Booking;

/// <summary>Seats of one show.</summary>
internal sealed record SingleRequest(Book Book) : IRequest
{
    public IReadOnlyList<ReservationId> Forms => [Book.Id];

    public void AddTo(BookingDeskBatch batch) => batch.Add(Book);
}
