using System.Globalization;

namespace Booking;

/// <summary>Holds the desk's ledger, its reservations, its seats and the gateway's books against each other, to the cent.</summary>
internal sealed class Reconciliation
{
    private readonly List<string> _differences = [];
    private readonly List<string> _open = [];

    /// <summary>Compares.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="opening">The same desk when it had sold nothing.</param>
    /// <param name="books">The gateway's books, when it is stopped.</param>
    /// <param name="claims">Where they may differ.</param>
    public Reconciliation(BookingDesk desk, BookingDesk opening, GatewayBooks books, IReadOnlyList<Claim> claims)
    {
        CompareLedger(desk);
        CompareSeats(desk, opening);
        ComparePayments(desk, books, claims);
    }

    /// <summary>What is not as it should be.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>What is to be settled by hand: where the books differ, and the desk knows.</summary>
    public IReadOnlyList<string> Open => _open;

    /// <summary>What the desk says that it has been paid, in cents.</summary>
    public long DeskBalance { get; private set; }

    /// <summary>What the gateway holds.</summary>
    public long GatewayBalance { get; private set; }

    /// <summary>Cents as euros.</summary>
    public static string Euros(long cents) => (cents / 100m).ToString("N2", CultureInfo.InvariantCulture);

    private void CompareLedger(BookingDesk desk)
    {
        Expect("paid reservations", SumOf(desk, ReservationStatus.Paid), desk.Taken.Value - desk.Returned.Value - desk.Owed.Value);
        Expect("cancelled reservations", SumOf(desk, ReservationStatus.Cancelled), desk.Returned.Value);
        Expect("reservations that are owed", SumOf(desk, ReservationStatus.Owed), desk.Owed.Value);
    }

    private void CompareSeats(BookingDesk desk, BookingDesk opening)
    {
        var sold = desk.Reservations
            .Where(static reservation => reservation.Value.Status == ReservationStatus.Paid)
            .GroupBy(static reservation => (reservation.Value.Show, reservation.Value.Seating.Section))
            .ToDictionary(static seats => seats.Key, static seats => seats.Sum(static reservation => reservation.Value.Seating.Seats));
        foreach (var (id, show) in desk.Shows)
        {
            var house = opening.Shows[id];
            ExpectSeats(id, Section.Stalls, house.Stalls - sold.GetValueOrDefault((id, Section.Stalls)), show.Stalls);
            ExpectSeats(id, Section.Balcony, house.Balcony - sold.GetValueOrDefault((id, Section.Balcony)), show.Balcony);
        }
    }

    private void ComparePayments(BookingDesk desk, GatewayBooks books, IReadOnlyList<Claim> claims)
    {
        var claimed = claims.ToLookup(static claim => claim.Reservation);
        var held = books.Payments.Where(static payment => payment.Value.IsHeld).ToDictionary();
        GatewayBalance = held.Values.Sum(static payment => payment.Amount);
        foreach (var (id, reservation) in desk.Reservations)
        {
            var paid = reservation.Status == ReservationStatus.Paid ? reservation.Seating.Amount : 0;
            var holds = held.Remove(reservation.Payment, out var payment) ? payment.Amount : 0;
            DeskBalance += paid;
            Settle(id, paid, holds, reservation.Status == ReservationStatus.Owed ? "a refund that is owed" : Reason(claimed[id]));
        }

        foreach (var payment in held.Values)
            Settle(new ReservationId(payment.Reservation), 0, payment.Amount, Reason(claimed[new ReservationId(payment.Reservation)]));
    }

    private void Settle(ReservationId id, long paid, long holds, string? reason)
    {
        if (paid == holds)
            return;
        var difference = $"reservation {id}: {Euros(paid)} by the desk, {Euros(holds)} by the gateway";
        if (reason is null)
            _differences.Add(difference);
        else
            _open.Add($"{difference}: {reason}");
    }

    private void ExpectSeats(ShowId show, Section section, int expected, int free)
    {
        if (expected != free)
            _differences.Add($"{show}: {free} seats are free in {section}, and by the reservations {expected}");
    }

    private void Expect(string what, long byRows, long byLedger)
    {
        if (byRows != byLedger)
            _differences.Add($"{what}: {Euros(byRows)} by the reservations, {Euros(byLedger)} by the ledger");
    }

    private static string? Reason(IEnumerable<Claim> claims) => claims.FirstOrDefault() is { Failure: { } failure } ? failure.ToString() : null;

    private static long SumOf(BookingDesk desk, ReservationStatus status) =>
        desk.Reservations.Where(reservation => reservation.Value.Status == status).Sum(static reservation => reservation.Value.Seating.Amount);
}
