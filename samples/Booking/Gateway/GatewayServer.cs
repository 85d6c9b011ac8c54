using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Booking;

/// <summary>A payment gateway on loopback that fails, declines, and answers late or never, as its faults say.</summary>
internal sealed class GatewayServer : IAsyncDisposable
{
    /// <summary>The header that numbers a client's requests.</summary>
    public const string NumberHeader = "Request-Number";

    private readonly WebApplication _application;

    private GatewayServer(Faults faults)
    {
        Books = new GatewayBooks(faults);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.MapGet("/health", static () => Results.Ok());
        _application.MapPut("/charges/{key:guid}", (Guid key, int reservation, long amount, HttpContext context) =>
            AnswerAsync(Books.Charge(key, NumberOf(context), reservation, amount), context.RequestAborted));
        _application.MapDelete("/charges/{key:guid}", (Guid key, HttpContext context) =>
            AnswerAsync(Books.Return(key, NumberOf(context), isRefund: false), context.RequestAborted));
        _application.MapPut("/refunds/{key:guid}", (Guid key, HttpContext context) =>
            AnswerAsync(Books.Return(key, NumberOf(context), isRefund: true), context.RequestAborted));
    }

    /// <summary>Its books; to be read when it is stopped.</summary>
    public GatewayBooks Books { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_application.Urls.Single());

    /// <summary>Starts a gateway.</summary>
    public static async Task<GatewayServer> StartAsync(Faults faults)
    {
        var server = new GatewayServer(faults);
        await server._application.StartAsync();
        return server;
    }

    /// <summary>Stops it, when all that it was asked for has ended.</summary>
    public Task StopAsync() => _application.StopAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static long NumberOf(HttpContext context) => long.Parse(context.Request.Headers[NumberHeader].ToString(), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<IResult> AnswerAsync((Verdict Verdict, TimeSpan Delay)? answer, CancellationToken aborted)
    {
        if (answer is not var (verdict, delay))
            return Results.Conflict();
        await Task.Delay(delay, aborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return verdict switch
        {
            Verdict.Unavailable => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            Verdict.Declined => Results.StatusCode(StatusCodes.Status402PaymentRequired),
            _ => Results.Ok(),
        };
    }
}
