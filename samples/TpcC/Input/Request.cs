namespace TpcC;

/// <summary>A transaction of a <see cref="RequestList"/>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Its place among those of its kind.</param>
internal readonly record struct Request(TransactionKind Kind, int Index);
