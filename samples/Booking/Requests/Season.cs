namespace Booking;

/// <summary>The shows that are on sale.</summary>
internal static class Season
{
    private const int Evenings = 16;

    private static readonly string[] Pieces = ["TOSCA", "AIDA", "CARMEN", "FIDELIO", "MACBETH", "OTELLO", "SALOME", "WOZZECK"];

    /// <summary>All shows, those of the first piece first.</summary>
    public static IReadOnlyList<ShowId> Shows { get; } =
        [.. from piece in Pieces from evening in Enumerable.Range(1, Evenings) select new ShowId($"{piece}-{evening}")];

    /// <summary>How many shows of the first piece there are, which everybody wants to see.</summary>
    public static int Popular => Evenings;

    /// <summary>A desk that has sold nothing yet.</summary>
    /// <param name="bookings">How many bookings the houses are made for.</param>
    public static BookingDesk Open(int bookings)
    {
        var desk = new BookingDesk();
        var seats = Math.Max(6, (int)(bookings * 3.6 / Shows.Count));
        for (var show = 0; show < Shows.Count; show++)
            desk.Shows.Add(Shows[show], new Show(seats / 2, seats - seats / 2, StallsPrice: 6_450 + 125 * (show % 7), BalconyPrice: 2_990, MostSeats: 6));
        return desk;
    }
}
