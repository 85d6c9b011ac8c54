using global::Booking;

namespace Stepwright.Booking.Tests;

public sealed class BooksTests
{
    [Theory]
    [InlineData(1, 0, 2)]
    [InlineData(2, 0.3, 1)]
    [InlineData(3, 0.3, 2)]
    [InlineData(4, 0.6, 4)]
    [InlineData(5, 0.9, 2)]
    public async Task Ledger_reservations_seats_and_gateway_agree_and_every_batch_replays(int seed, double faultRate, int workers)
    {
        await using var sale = await Sale.RunAsync(new BookingOptions { Bookings = 30, Batch = 10, Seed = seed, FaultRate = faultRate, Workers = workers });

        Assert.Empty(sale.Reconciliation.Differences);
        Assert.Equal(3, sale.Run.Replayed);
        Assert.Null(sale.Run.FirstDifference);
        Assert.True(sale.Run.Outcomes.Statuses[CommandStatus.Committed] > 0);
    }

    [Fact]
    public async Task A_faultless_gateway_leaves_nothing_open_and_nothing_to_try_again()
    {
        await using var sale = await Sale.RunAsync(new BookingOptions { Bookings = 60, Seed = 7, FaultRate = 0 });

        Assert.Empty(sale.Reconciliation.Open);
        Assert.Equal(sale.Reconciliation.DeskBalance, sale.Reconciliation.GatewayBalance);
        Assert.DoesNotContain(CommandStatus.CompensationFailed, sale.Run.Outcomes.Statuses.Keys);
        Assert.Equal(0, sale.Server.Books.Count(Verdict.Unavailable));
        Assert.DoesNotContain("declined", sale.Run.Outcomes.Codes.Keys);
    }

    [Fact]
    public async Task Every_kind_of_outcome_occurs()
    {
        await using var sale = await Sale.RunAsync(new BookingOptions { Bookings = 140, Batch = 70, Seed = 4, FaultRate = 0.7 });

        var run = sale.Run;
        Assert.Empty(sale.Reconciliation.Differences);
        Assert.Null(run.FirstDifference);
        Assert.Equal(
            [CommandStatus.Committed, CommandStatus.Failed, CommandStatus.Undone, CommandStatus.CompensationFailed],
            run.Outcomes.Statuses.Keys);
        Assert.Contains("declined", run.Outcomes.Codes.Keys);
        Assert.Contains("missing-row", run.Outcomes.Recovered.Keys);
        Assert.Contains("too-many-seats", run.Outcomes.Recovered.Keys);
        Assert.Contains("sold-out", run.Outcomes.Recovered.Keys);
        Assert.All(Enum.GetValues<Verdict>(), verdict => Assert.True(sale.Server.Books.Count(verdict) > 0));
        Assert.True(sale.Server.Books.Retries > 0);
        Assert.True(sale.Server.Books.Releases > 0);
        Assert.True(sale.Server.Books.Refunds > 0);
        Assert.True(run.Outcomes.CompensationFailures > 0);
        Assert.NotEmpty(sale.Reconciliation.Open);
        Assert.Contains(run.Desk.Reservations, static reservation => reservation.Value.Seating.Section == Section.Balcony);
        Assert.Contains(run.Desk.Reservations, static reservation => reservation.Value.Status == ReservationStatus.Owed);
    }

    [Fact]
    public async Task Books_that_do_not_agree_are_said_with_what_and_where()
    {
        await using var sale = await Sale.RunAsync(new BookingOptions { Bookings = 20, Seed = 1, FaultRate = 0 });
        var (id, reservation) = sale.Run.Desk.Reservations.First(static reservation => reservation.Value.Status == ReservationStatus.Paid);
        var amount = Reconciliation.Euros(reservation.Seating.Amount);

        sale.Server.Books.Payments[reservation.Payment].IsHeld = false;
        sale.Run.Desk.Taken.Value++;
        var show = sale.Run.Desk.Shows[reservation.Show];
        sale.Run.Desk.Shows[reservation.Show] = show with { Balcony = show.Balcony + 1 };

        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.False(BookingReport.WriteChecks(output, error, sale.Run, sale.Reconcile()));
        Assert.Contains($"reservation {id}: {amount} by the desk, 0.00 by the gateway", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("paid reservations:", error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"{reservation.Show}: ", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("agree", output.ToString(), StringComparison.Ordinal);
    }
}
