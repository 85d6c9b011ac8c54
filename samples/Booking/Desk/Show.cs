namespace Booking;

/// <summary>The seats that are free, and their prices in cents.</summary>
public record struct Show(int Stalls, int Balcony, long StallsPrice, long BalconyPrice, int MostSeats);
