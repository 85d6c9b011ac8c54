using System.Collections.Concurrent;
using Stepwright.Benchmarks.Recovery.Trade;

namespace Stepwright.Benchmarks.Recovery.Faults;

/// <summary>A bank and a courier that fail as they are told to, and keep books of what they did. Every third ticket is refunded only when asked twice.</summary>
internal sealed class FaultyServices : IBank, ICourier, IServiceProvider
{
    private readonly ConcurrentDictionary<long, ServiceFault> _faults = new();
    private readonly ConcurrentDictionary<long, int> _askedToPay = new();
    private readonly ConcurrentDictionary<long, int> _askedToRefund = new();
    private int _calls;

    /// <summary>What the bank took, by ticket.</summary>
    public ConcurrentDictionary<long, int> Payments { get; } = new();

    /// <summary>The tickets of the parcels that the courier has.</summary>
    public ConcurrentDictionary<long, bool> Parcels { get; } = new();

    /// <summary>The tickets that were refunded while the courier still had the parcel: not newest first.</summary>
    public ConcurrentQueue<long> OutOfOrder { get; } = new();

    /// <summary>What is cancelled at some call; <c>null</c> for nothing.</summary>
    public CancellationTokenSource? Cancellation { get; set; }

    /// <summary>At which call it is.</summary>
    public int CancelledCall { get; set; }

    /// <summary>How often they were asked to do something.</summary>
    public int Calls => _calls;

    public object? GetService(Type serviceType) => serviceType == typeof(IBank) || serviceType == typeof(ICourier) ? this : null;

    public void Expect(long ticket, ServiceFault fault) => _faults[ticket] = fault;

    public async ValueTask<StepResult<ChargeId>> PayAsync(long ticket, int amount, CancellationToken cancellationToken)
    {
        var isFirst = _askedToPay.AddOrUpdate(ticket, 1, static (_, asked) => asked + 1) == 1;
        await BeginAsync(ticket, cancellationToken).ConfigureAwait(false);
        switch (_faults.GetValueOrDefault(ticket))
        {
            case ServiceFault.BusyOnce when isFirst:
                return StepResult.Fail("busy", "Ask again.");
            case ServiceFault.ThrowsOnce when isFirst:
            case ServiceFault.Down:
                throw new IOException("The line is down.");
            case ServiceFault.SilentOnce when isFirst:
                await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
                break;
            case ServiceFault.Declines:
                return StepResult.Fail("declined", "No.");
            case ServiceFault.AnswerLost:
                Payments[ticket] = amount;
                throw new IOException("The line went down.");
        }

        Payments[ticket] = amount;
        return new ChargeId($"B{ticket}");
    }

    public async ValueTask<StepResult> RefundAsync(long ticket, CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (ticket % 3 == 0 && _askedToRefund.AddOrUpdate(ticket, 1, static (_, asked) => asked + 1) == 1)
            throw new IOException("The line is down.");
        if (Parcels.ContainsKey(ticket))
            OutOfOrder.Enqueue(ticket);
        Payments.TryRemove(ticket, out _);
        return StepResult.Ok;
    }

    public async ValueTask<StepResult<ParcelId>> SendAsync(long ticket, CancellationToken cancellationToken)
    {
        await BeginAsync(ticket, cancellationToken).ConfigureAwait(false);
        var fault = _faults.GetValueOrDefault(ticket);
        if (fault == ServiceFault.CourierThrows)
            throw new IOException("Nobody is there.");
        Parcels[ticket] = true;
        return fault == ServiceFault.CourierAnswerLost ? throw new IOException("The line went down.") : new ParcelId($"P{ticket}");
    }

    public async ValueTask RecallAsync(long ticket, CancellationToken cancellationToken)
    {
        await Task.Yield();
        Parcels.TryRemove(ticket, out _);
    }

    private async Task BeginAsync(long ticket, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _calls) == CancelledCall && Cancellation is { } cancellation)
            await cancellation.CancelAsync().ConfigureAwait(false);
        if (ticket % 4 == 0)
            await Task.Delay(1, cancellationToken).ConfigureAwait(false);
        else
            await Task.Yield();
    }
}
