namespace TpcC;

/// <summary>What never changes of a district.</summary>
/// <param name="Name">D_NAME.</param>
/// <param name="Tax">D_TAX, in hundredths of a percent.</param>
/// <param name="PaymentText">H_DATA of its payments: W_NAME, four spaces, D_NAME.</param>
public record struct District(string Name, int Tax, string PaymentText);
