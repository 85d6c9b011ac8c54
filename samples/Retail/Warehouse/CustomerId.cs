using System.Globalization;

namespace Retail;

/// <summary>The number of a customer.</summary>
public readonly record struct CustomerId(int Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
