namespace TpcC;

/// <summary>An order that is not delivered yet (the specification's NEW-ORDER).</summary>
/// <param name="Number">NO_O_ID.</param>
public record struct PendingOrder(int Number);
