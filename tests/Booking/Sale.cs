using global::Booking;

namespace Stepwright.Booking.Tests;

/// <summary>A whole run of the sample with a gateway of its own.</summary>
internal sealed class Sale : IAsyncDisposable
{
    private readonly BookingOptions _options;

    private Sale(BookingOptions options, GatewayServer server, BookingRun run)
    {
        _options = options;
        Server = server;
        Run = run;
    }

    public GatewayServer Server { get; }

    public BookingRun Run { get; }

    public Reconciliation Reconciliation => field ??= Reconcile();

    public static async Task<Sale> RunAsync(BookingOptions options)
    {
        var server = await GatewayServer.StartAsync(new Faults(options.Seed, options.FaultRate));
        using var gateway = new HttpPaymentGateway(server.Address);
        var sale = new Sale(options, server, new BookingRun(options, gateway));
        while (!sale.Run.IsDone)
        {
            sale.Run.Fill();
            Assert.True(sale.Run.Execute(TestContext.Current.CancellationToken));
        }

        await server.StopAsync();
        return sale;
    }

    public Reconciliation Reconcile() => new(Run.Desk, Season.Open(_options.Bookings), Server.Books, Run.Claims);

    public ValueTask DisposeAsync()
    {
        Run.Dispose();
        return Server.DisposeAsync();
    }
}
