namespace TpcC;

/// <summary>What the payments of a district need of it.</summary>
/// <param name="Amount">D_YTD, in cents.</param>
/// <param name="PaymentText">H_DATA: W_NAME, four spaces, D_NAME.</param>
public record struct DistrictYtd(long Amount, string PaymentText);
