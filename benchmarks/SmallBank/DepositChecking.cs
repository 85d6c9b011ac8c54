namespace Stepwright.Benchmarks.SmallBank;

/// <summary>Pays into a checking account.</summary>
[Command<Bank>]
public readonly partial record struct DepositChecking(CustomerId Customer, long Amount)
{
    [Step]
    void Deposit(ref Checking checking) => checking.Balance += Amount;
}
