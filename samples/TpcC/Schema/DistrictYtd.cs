namespace TpcC;

/// <summary>What a district took.</summary>
/// <param name="Amount">D_YTD, in cents.</param>
public record struct DistrictYtd(long Amount);
