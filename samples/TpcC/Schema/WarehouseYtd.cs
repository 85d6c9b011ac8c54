namespace TpcC;

/// <summary>What a warehouse took.</summary>
/// <param name="Amount">W_YTD, in cents.</param>
public record struct WarehouseYtd(long Amount);
