namespace Booking;

/// <summary>Money for seats.</summary>
internal sealed record CancelRequest(CancelBooking Cancel) : IRequest
{
    public IReadOnlyList<ReservationId> Forms => [Cancel.Id];

    public void AddTo(BookingDeskBatch batch) => batch.Add(Cancel);
}
