namespace TpcC;

/// <summary>What a contender took for a round.</summary>
/// <param name="Time">The time.</param>
/// <param name="Processors">The time that all processors spent on it: what others use of them does not count.</param>
/// <param name="NewOrders">The orders entered.</param>
/// <param name="Transactions">All transactions.</param>
/// <param name="Bytes">The bytes allocated.</param>
internal readonly record struct Sample(TimeSpan Time, TimeSpan Processors, long NewOrders, int Transactions, long Bytes)
{
    public double NewOrdersPerSecond => NewOrders / Time.TotalSeconds;

    public double TransactionsPerSecond => Transactions / Time.TotalSeconds;

    public double ProcessorMicrosecondsPerTransaction => Processors.TotalMicroseconds / Transactions;

    public double BytesPerTransaction => (double)Bytes / Transactions;
}
