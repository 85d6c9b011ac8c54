namespace Booking;

/// <summary>The number on the form, drawn when the request comes in.</summary>
public readonly record struct ReservationId(int Value)
{
    public override string ToString() => $"{Value}";
}
