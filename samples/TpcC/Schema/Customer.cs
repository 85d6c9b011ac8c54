namespace TpcC;

/// <summary>What never changes of a customer.</summary>
/// <param name="FirstName">C_FIRST.</param>
/// <param name="LastName">The number that C_LAST is made from.</param>
/// <param name="Discount">C_DISCOUNT, in hundredths of a percent.</param>
public record struct Customer(string FirstName, int LastName, int Discount);
