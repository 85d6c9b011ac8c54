namespace Booking;

/// <summary>Customers, who make mistakes, by seed.</summary>
internal sealed class RequestGenerator(int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<ReservationId> _forms = [];

    /// <summary>The next request; its forms are numbered by the desk.</summary>
    public IRequest Next(BookingDesk desk) => _random.Next(100) switch
    {
        < 8 when _forms.Count > 0 => new CancelRequest(new CancelBooking(_forms[_random.Next(_forms.Count)])),
        < 18 => new DoubleRequest(NextBook(desk), NextBook(desk)),
        _ => new SingleRequest(NextBook(desk)),
    };

    private Book NextBook(BookingDesk desk)
    {
        var id = desk.ReservationIds.Next();
        _forms.Add(id);
        var show = Season.Shows[_random.Next(100) < 7 ? _random.Next(Season.Popular) : _random.Next(Season.Shows.Count)];
        var instead = Season.Shows[_random.Next(Season.Popular, Season.Shows.Count)];
        var seats = 1 + _random.Next(4);
        return _random.Next(200) switch
        {
            0 or 1 => new Book(id, Mistyped(show), instead, seats),
            2 or 3 => new Book(id, show, instead, seats + 6),
            _ => new Book(id, show, instead, seats),
        };
    }

    // Two neighbouring letters have changed places.
    private static ShowId Mistyped(ShowId show) => new($"{show.Value[1]}{show.Value[0]}{show.Value[2..]}");
}
