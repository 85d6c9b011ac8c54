namespace Booking;

/// <summary>What a customer asks for.</summary>
internal interface IRequest
{
    /// <summary>The forms, in the order in which their commands stand in a batch.</summary>
    IReadOnlyList<ReservationId> Forms { get; }

    /// <summary>Adds its commands to a batch.</summary>
    void AddTo(BookingDeskBatch batch);
}
