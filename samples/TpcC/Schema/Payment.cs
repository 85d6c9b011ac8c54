namespace TpcC;

/// <summary>A payment that was made (the specification's HISTORY).</summary>
/// <param name="Customer">H_C_ID, H_C_D_ID and H_C_W_ID.</param>
/// <param name="District">H_D_ID and H_W_ID: where it was made.</param>
/// <param name="MadeAt">H_DATE, in seconds.</param>
/// <param name="Amount">H_AMOUNT, in cents.</param>
/// <param name="Data">H_DATA.</param>
public record struct Payment(CustomerId Customer, DistrictId District, int MadeAt, long Amount, string Data);
