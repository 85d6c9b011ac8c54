namespace TpcC;

/// <summary>Where the orders of a district are.</summary>
/// <param name="NextNumber">D_NEXT_O_ID.</param>
/// <param name="Latest">The order that got the number before.</param>
public record struct OrderBook(int NextNumber, OrderId Latest);
