using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stepwright.Benchmarks.SmallBank;

/// <summary>The transactions by hand, over dictionaries whose values are changed in place: no undo, no outcomes.</summary>
internal sealed class DictionaryLoop(Dictionary<CustomerId, Checking> checking, Dictionary<CustomerId, Savings> savings, Transaction[] transactions)
{
    /// <returns>The sum of the balances that were asked for.</returns>
    public long Run()
    {
        var sum = 0L;
        foreach (ref readonly var transaction in transactions.AsSpan())
        {
            ref var ownChecking = ref Find(checking, transaction.Customer);
            if (Unsafe.IsNullRef(in ownChecking))
                continue;
            switch (transaction.Kind)
            {
                case TransactionKind.Balance:
                    sum += Find(savings, transaction.Customer).Balance + ownChecking.Balance;
                    break;
                case TransactionKind.DepositChecking:
                    ownChecking.Balance += transaction.Amount;
                    break;
                case TransactionKind.TransactSavings:
                    ref var credited = ref Find(savings, transaction.Customer);
                    if (credited.Balance + transaction.Amount >= 0)
                        credited.Balance += transaction.Amount;
                    break;
                case TransactionKind.Amalgamate:
                    ref var ownSavings = ref Find(savings, transaction.Customer);
                    Find(checking, transaction.Other).Balance += ownSavings.Balance + ownChecking.Balance;
                    ownSavings.Balance = 0;
                    ownChecking.Balance = 0;
                    break;
                case TransactionKind.WriteCheck:
                    var total = Find(savings, transaction.Customer).Balance + ownChecking.Balance;
                    ownChecking.Balance -= total < transaction.Amount ? transaction.Amount + WriteCheck.Fee : transaction.Amount;
                    break;
                default:
                    ref var other = ref Find(checking, transaction.Other);
                    if (ownChecking.Balance < transaction.Amount || Unsafe.IsNullRef(in other))
                        break;
                    ownChecking.Balance -= transaction.Amount;
                    other.Balance += transaction.Amount;
                    break;
            }
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref TRow Find<TRow>(Dictionary<CustomerId, TRow> rows, CustomerId id) => ref CollectionsMarshal.GetValueRefOrNullRef(rows, id);
}
