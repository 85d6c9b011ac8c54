namespace Stepwright.Benchmarks.SmallBank;

internal enum TransactionKind
{
    Amalgamate,
    Balance,
    DepositChecking,
    SendPayment,
    TransactSavings,
    WriteCheck,
}
