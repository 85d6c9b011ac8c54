namespace TpcC;

/// <summary>A customer of a district, packed into one number.</summary>
public readonly record struct CustomerId(int Value)
{
    private const int NumberBits = 12;

    /// <summary>The district.</summary>
    public DistrictId District => new(Value >> NumberBits);

    /// <summary>C_ID: 1, 2, 3, … within the district.</summary>
    public int Number => Value & ((1 << NumberBits) - 1);

    /// <inheritdoc/>
    public override string ToString() => $"customer {Number} of {District}";

    /// <summary>A customer of a district.</summary>
    /// <param name="district">The district.</param>
    /// <param name="number">1 to 3,000.</param>
    public static CustomerId Of(DistrictId district, int number) => new((district.Value << NumberBits) | number);
}
