namespace TpcC;

/// <summary>The five transactions in the shares of clause 5.2.3, dealt from a deck of a hundred cards (clause 5.2.4.2).</summary>
internal sealed class TransactionMix(Random random)
{
    public const int NewOrders = 45;
    public const int Payments = 43;
    public const int OrderStatuses = 4;
    public const int Deliveries = 4;
    public const int StockLevels = 4;

    private const int PercentByLastName = 60;

    private readonly TransactionKind[] _deck =
    [
        .. Enumerable.Repeat(TransactionKind.NewOrder, NewOrders),
        .. Enumerable.Repeat(TransactionKind.Pay, Payments),
        .. Enumerable.Repeat(TransactionKind.OrderStatus, OrderStatuses),
        .. Enumerable.Repeat(TransactionKind.Delivery, Deliveries),
        .. Enumerable.Repeat(TransactionKind.StockLevel, StockLevels),
    ];

    private int _next;

    public TransactionKind Next()
    {
        if (_next == 0)
            random.Shuffle(_deck);
        var kind = _deck[_next];
        _next = (_next + 1) % _deck.Length;
        return kind switch
        {
            TransactionKind.Pay when random.Next(100) < PercentByLastName => TransactionKind.PayByLastName,
            TransactionKind.OrderStatus when random.Next(100) < PercentByLastName => TransactionKind.OrderStatusByLastName,
            _ => kind,
        };
    }
}
