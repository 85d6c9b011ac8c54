using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Stepwright.Integration.Tests.Effects;

/// <summary>A gateway that does for each booking what a test says, and keeps books of its own.</summary>
internal sealed class ScriptedGateway : IGateway, IServiceProvider
{
    private readonly ConcurrentDictionary<string, ImmutableStack<int>> _held = new();

    /// <summary>What charging a booking does before it succeeds: waits, answers that it fails, throws.</summary>
    public Func<BookingId, CancellationToken, ValueTask<StepResult>> Charging { get; set; } = static (_, _) => ValueTask.FromResult(StepResult.Ok);

    public Func<PaymentId, CancellationToken, ValueTask<StepResult>> Refunding { get; set; } = static (_, _) => ValueTask.FromResult(StepResult.Ok);

    public Func<BookingId, CancellationToken, ValueTask> Notifying { get; set; } = static (_, _) => ValueTask.CompletedTask;

    /// <summary>Everything that was asked of it, in order.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>What it holds of each booking. A refund gives back what was charged last.</summary>
    public IReadOnlyDictionary<string, int> Held => _held.Where(static held => !held.Value.IsEmpty).ToDictionary(static held => held.Key, static held => held.Value.Sum());

    public object? GetService(Type serviceType) => serviceType == typeof(IGateway) ? this : null;

    public async ValueTask<StepResult<PaymentId>> ChargeAsync(BookingId booking, int amount, CancellationToken cancellationToken)
    {
        Calls.Enqueue($"charge {booking.Value}");
        var result = await Charging(booking, cancellationToken);
        if (!result.IsOk)
            return result;
        var payment = new PaymentId($"B{booking.Value}");
        _held.AddOrUpdate(payment.Value, _ => [amount], (_, held) => held.Push(amount));
        return payment;
    }

    public async ValueTask<StepResult> RefundAsync(PaymentId payment, CancellationToken cancellationToken)
    {
        Calls.Enqueue($"refund {payment.Value}");
        var result = await Refunding(payment, cancellationToken);
        if (result.IsOk)
            _held.AddOrUpdate(payment.Value, static _ => [], static (_, held) => held.IsEmpty ? held : held.Pop());
        return result;
    }

    public async ValueTask NotifyAsync(BookingId booking, CancellationToken cancellationToken)
    {
        Calls.Enqueue($"notify {booking.Value}");
        await Notifying(booking, cancellationToken);
    }
}
