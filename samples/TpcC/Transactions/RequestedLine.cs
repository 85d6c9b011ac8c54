namespace TpcC;

/// <summary>A line of a <see cref="NewOrder"/>.</summary>
/// <param name="Stock">What is ordered, and from which warehouse.</param>
/// <param name="Item">What is ordered.</param>
/// <param name="Quantity">How much of it.</param>
public readonly record struct RequestedLine(StockId Stock, ItemId Item, byte Quantity);
