namespace Stepwright.Benchmarks.SmallBank;

/// <summary>
/// Random transactions, the same in every process, in the shares and amounts of H-Store's SmallBank. A quarter of the customers
/// drawn are among the hot ones.
/// </summary>
internal static class Transactions
{
    public const int Customers = 100_000;

    private const int HotCustomers = 100;
    private const int HotPercent = 25;

    public static Transaction[] Create(int count)
    {
        var random = new Random(20_080_407);
        var transactions = new Transaction[count];
        foreach (ref var transaction in transactions.AsSpan())
        {
            var customer = Customer(random);
            var other = Customer(random);
            while (other == customer)
                other = Customer(random);
            var kind = Kind(random.Next(100));
            transaction = new Transaction(kind, customer, other, AmountOf(kind));
        }

        return transactions;
    }

    private static CustomerId Customer(Random random) =>
        new(random.Next(100) < HotPercent ? random.Next(HotCustomers) : random.Next(HotCustomers, Customers));

    private static TransactionKind Kind(int percent) => percent switch
    {
        < 15 => TransactionKind.Amalgamate,
        < 30 => TransactionKind.Balance,
        < 45 => TransactionKind.DepositChecking,
        < 70 => TransactionKind.SendPayment,
        < 85 => TransactionKind.TransactSavings,
        _ => TransactionKind.WriteCheck,
    };

    private static long AmountOf(TransactionKind kind) => kind switch
    {
        TransactionKind.DepositChecking => 1_30,
        TransactionKind.SendPayment or TransactionKind.WriteCheck => 5_00,
        TransactionKind.TransactSavings => 20_20,
        _ => 0,
    };
}
