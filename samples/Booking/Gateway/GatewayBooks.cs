namespace Booking;

/// <summary>The gateway's own books.</summary>
internal sealed class GatewayBooks(Faults faults)
{
    private readonly Dictionary<Guid, Payment> _payments = [];
    private readonly Dictionary<Verdict, int> _verdicts = [];

    /// <summary>All keys that it was ever asked about.</summary>
    public IReadOnlyDictionary<Guid, Payment> Payments => _payments;

    /// <summary>How often it was asked for what it was asked for before.</summary>
    public int Retries { get; private set; }

    /// <summary>How many charges it took back of which nobody knew whether they were made, or whose command was undone.</summary>
    public int Releases { get; private set; }

    /// <summary>How much it gave back to customers who cancelled.</summary>
    public int Refunds { get; private set; }

    /// <summary>How many requests came to a verdict.</summary>
    public int Count(Verdict verdict) => _verdicts.GetValueOrDefault(verdict);

    /// <summary>Takes money, once for a key.</summary>
    /// <returns>What to answer, and when; <c>null</c> where the sender has given the request up.</returns>
    public (Verdict Verdict, TimeSpan Delay)? Charge(Guid key, long number, int reservation, long amount)
    {
        lock (_payments)
        {
            if (PaymentOf(key, number) is not { } payment)
                return null;
            if (payment.IsClosed)
                (payment.IsClosed, payment.Charges, payment.Returns) = (false, 0, 0);
            var attempt = payment.Charges++;
            if (attempt > 0)
                Retries++;
            (payment.Reservation, payment.Amount) = (reservation, amount);
            var verdict = payment.IsHeld ? Verdict.Served : faults.OfCharge(key, attempt);
            if (verdict == Verdict.Declined)
                payment.IsClosed = true;
            else if (verdict != Verdict.Unavailable)
                payment.IsHeld = true;
            return Answer(verdict, key, attempt);
        }
    }

    /// <summary>Gives money back, if it holds any.</summary>
    /// <returns>What to answer, and when; <c>null</c> where the sender has given the request up.</returns>
    public (Verdict Verdict, TimeSpan Delay)? Return(Guid key, long number, bool isRefund)
    {
        lock (_payments)
        {
            if (PaymentOf(key, number) is not { } payment)
                return null;
            var attempt = payment.Returns++;
            if (attempt > 0)
                Retries++;
            var verdict = faults.OfReturn(key, attempt);
            if (verdict != Verdict.Unavailable)
            {
                if (payment.IsHeld && isRefund)
                    Refunds++;
                else if (payment.IsHeld)
                    Releases++;
                (payment.IsHeld, payment.IsClosed) = (false, true);
            }

            return Answer(verdict, key, attempt);
        }
    }

    private Payment? PaymentOf(Guid key, long number)
    {
        if (!_payments.TryGetValue(key, out var payment))
            _payments.Add(key, payment = new Payment());
        if (number < payment.Newest)
            return null;
        payment.Newest = number;
        return payment;
    }

    private (Verdict Verdict, TimeSpan Delay) Answer(Verdict verdict, Guid key, int attempt)
    {
        _verdicts[verdict] = _verdicts.GetValueOrDefault(verdict) + 1;
        return (verdict, verdict switch
        {
            Verdict.Slow => faults.Delay(key, attempt),
            Verdict.TooLate => Timeout.InfiniteTimeSpan,
            _ => TimeSpan.Zero,
        });
    }
}
