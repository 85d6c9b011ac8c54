namespace TpcC;

/// <summary>A payment, by the number of its request: the specification's HISTORY has no key of its own.</summary>
public readonly record struct PaymentId(int Value);
