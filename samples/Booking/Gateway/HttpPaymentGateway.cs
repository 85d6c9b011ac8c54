using System.Globalization;
using System.Net;
using Stepwright;

namespace Booking;

/// <summary>The desk's side of the gateway.</summary>
internal sealed class HttpPaymentGateway : IPaymentGateway, IServiceProvider, IDisposable
{
    private readonly HttpClient _client;
    private long _number;

    /// <summary>Makes a client of the gateway.</summary>
    /// <param name="address">Where it listens.</param>
    public HttpPaymentGateway(Uri address) => _client = new HttpClient(new SocketsHttpHandler { UseProxy = false })
    {
        BaseAddress = address,

        // Compensations have no [Step(TimeoutMilliseconds)].
        Timeout = TimeSpan.FromMilliseconds(250),
    };

    public ValueTask<StepResult> ChargeAsync(Guid key, ReservationId reservation, long amount, CancellationToken token) =>
        SendAsync(HttpMethod.Put, string.Create(CultureInfo.InvariantCulture, $"charges/{key}?reservation={reservation.Value}&amount={amount}"), token);

    public ValueTask<StepResult> ReleaseAsync(Guid key, CancellationToken token) => SendAsync(HttpMethod.Delete, $"charges/{key}", token);

    public ValueTask<StepResult> RefundAsync(Guid key, CancellationToken token) => SendAsync(HttpMethod.Put, $"refunds/{key}", token);

    public object? GetService(Type serviceType) => serviceType == typeof(IPaymentGateway) ? this : null;

    public void Dispose() => _client.Dispose();

    // A refusal is an answer; whatever else is not a success is thrown, and tried again.
    private async ValueTask<StepResult> SendAsync(HttpMethod method, string path, CancellationToken token)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Add(GatewayServer.NumberHeader, Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture));
        using var response = await _client.SendAsync(request, token).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.PaymentRequired)
            return StepResult.Fail("declined", "The bank does not pay.");
        response.EnsureSuccessStatusCode();
        return StepResult.Ok;
    }
}
