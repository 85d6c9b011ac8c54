namespace Booking;

/// <summary>The seats that a booking gets, and what they cost, in cents.</summary>
public readonly record struct Seating(Section Section, int Seats, long Amount);
