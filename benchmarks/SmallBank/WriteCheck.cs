namespace Stepwright.Benchmarks.SmallBank;

/// <summary>Cashes a check, for a fee where both accounts do not cover it.</summary>
[Command<Bank>]
public readonly partial record struct WriteCheck(CustomerId Customer, long Amount)
{
    /// <summary>In cents.</summary>
    public const long Fee = 1_00;

    [Step]
    void Cash(in Savings savings, ref Checking checking) =>
        checking.Balance -= savings.Balance + checking.Balance < Amount ? Amount + Fee : Amount;
}
