using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stepwright.Benchmarks.Banking;

/// <summary>The transfers by hand, over a dictionary whose values are changed in place: no undo, no outcomes.</summary>
internal sealed class DictionaryTransferLoop(Dictionary<AccountId, Account> accounts, Transfer[] transfers)
{
    public int Run()
    {
        var done = 0;
        foreach (ref readonly var transfer in transfers.AsSpan())
        {
            if (transfer.From == transfer.To)
                continue;
            ref var from = ref CollectionsMarshal.GetValueRefOrNullRef(accounts, transfer.From);
            ref var to = ref CollectionsMarshal.GetValueRefOrNullRef(accounts, transfer.To);
            if (Unsafe.IsNullRef(ref from) || Unsafe.IsNullRef(ref to))
                continue;
            if (from.Balance < transfer.Amount)
                continue;
            from.Balance -= transfer.Amount;
            to.Balance += transfer.Amount;
            done++;
        }

        return done;
    }
}
