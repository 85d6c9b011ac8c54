namespace TpcC;

/// <summary>An item for sale.</summary>
/// <param name="Name">I_NAME.</param>
/// <param name="Price">I_PRICE, in cents.</param>
public record struct Item(string Name, int Price);
