namespace TpcC;

/// <summary>What never changes of a warehouse.</summary>
/// <param name="Name">W_NAME.</param>
/// <param name="Tax">W_TAX, in hundredths of a percent.</param>
public record struct Warehouse(string Name, int Tax);
