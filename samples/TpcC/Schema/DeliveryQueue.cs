namespace TpcC;

/// <summary>Where the undelivered orders of a district begin.</summary>
/// <param name="NextNumber">The lowest O_ID that is not delivered: the lowest NO_O_ID, unless there is no undelivered order.</param>
/// <param name="NextRequest">The first request that its order can be of.</param>
public record struct DeliveryQueue(int NextNumber, int NextRequest);
