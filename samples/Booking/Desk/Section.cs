namespace Booking;

/// <summary>A part of the house.</summary>
public enum Section
{
    Stalls,
    Balcony,
}
