namespace TpcC;

/// <summary>What never changes of a district.</summary>
/// <param name="Name">D_NAME.</param>
/// <param name="Tax">D_TAX, in hundredths of a percent.</param>
public record struct District(string Name, int Tax);
