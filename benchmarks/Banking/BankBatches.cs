namespace Stepwright.Benchmarks.Banking;

/// <summary>Batches of the bank's commands, ready to run.</summary>
internal static class BankBatches
{
    public static BankBatch Of(BankExecutor executor, ReadOnlySpan<Transfer> transfers)
    {
        var batch = executor.CreateBatch();
        foreach (ref readonly var transfer in transfers)
            batch.Add(transfer);
        return batch;
    }

    public static BankBatch OfReviewed(BankExecutor executor, ReadOnlySpan<Transfer> transfers, bool approved)
    {
        var batch = executor.CreateBatch();
        foreach (var (from, to, amount) in transfers)
            batch.Add(new ReviewedTransfer(from, to, amount, approved));
        return batch;
    }

    public static BankBatch OfPings(BankExecutor executor, int count)
    {
        var batch = executor.CreateBatch();
        for (var i = 0; i < count; i++)
            batch.Add(new Ping(i));
        return batch;
    }
}
