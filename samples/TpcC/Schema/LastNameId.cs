namespace TpcC;

/// <summary>A last name in a district, by the number that the specification makes it from.</summary>
public readonly record struct LastNameId(int Value)
{
    private const int NameBits = 10;

    /// <summary>The district.</summary>
    public DistrictId District => new(Value >> NameBits);

    /// <summary>A last name in a district.</summary>
    /// <param name="district">The district.</param>
    /// <param name="name">0 to 999.</param>
    public static LastNameId Of(DistrictId district, int name) => new((district.Value << NameBits) | name);
}
