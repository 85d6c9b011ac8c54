namespace Stepwright.Benchmarks.SmallBank;

/// <summary>
/// The bank of SmallBank: M. Alomari, M. Cahill, A. Fekete, U. Röhm, "The Cost of Serializability on Platforms That Use Snapshot
/// Isolation", ICDE 2008.
/// </summary>
[State]
public sealed partial class Bank
{
    /// <summary>So much that only an account that was emptied cannot pay.</summary>
    private const long OpeningBalance = 1_000_000_000;

    public partial Table<CustomerId, Checking> Checking { get; }

    public partial Table<CustomerId, Savings> Savings { get; }

    /// <summary>A bank with customers 0, 1, 2, …</summary>
    public static Bank WithCustomers(int count)
    {
        var bank = new Bank();
        bank.Checking.EnsureCapacity(count);
        bank.Savings.EnsureCapacity(count);
        for (var i = 0; i < count; i++)
        {
            bank.Checking.Add(new CustomerId(i), new Checking(OpeningBalance));
            bank.Savings.Add(new CustomerId(i), new Savings(OpeningBalance));
        }

        return bank;
    }
}
