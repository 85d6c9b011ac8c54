namespace Stepwright.Benchmarks.Banking;

/// <summary>The transfers by hand, over the same <see cref="Table{TKey, TRow}"/>: no undo, no outcomes.</summary>
internal sealed class TableTransferLoop(Bank bank, Transfer[] transfers)
{
    public int Run()
    {
        var accounts = bank.Accounts;
        var done = 0;
        foreach (ref readonly var transfer in transfers.AsSpan())
        {
            if (transfer.From == transfer.To)
                continue;
            if (!accounts.TryGet(transfer.From, out var from) || !accounts.TryGet(transfer.To, out var to))
                continue;
            if (from.Balance < transfer.Amount)
                continue;
            from.Balance -= transfer.Amount;
            to.Balance += transfer.Amount;
            accounts[transfer.From] = from;
            accounts[transfer.To] = to;
            done++;
        }

        return done;
    }
}
