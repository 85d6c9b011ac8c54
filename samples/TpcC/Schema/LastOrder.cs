namespace TpcC;

/// <summary>The latest order of a customer.</summary>
public record struct LastOrder(OrderId Order);
