namespace TpcC;

/// <summary>
/// An order by the number of the request that asked for it, which counts the requests of its district. It is not O_ID: that the
/// transaction takes from the district, and a request that is rolled back leaves none.
/// </summary>
public readonly record struct OrderId(long Value)
{
    private const int RequestBits = 32;

    /// <summary>The district.</summary>
    public DistrictId District => new((int)(Value >> RequestBits));

    /// <summary>The number of the request: 1, 2, 3, … within the district.</summary>
    public int Request => (int)Value;

    /// <inheritdoc/>
    public override string ToString() => $"the order of request {Request} of {District}";

    /// <summary>The order that a request asks for.</summary>
    /// <param name="district">The district.</param>
    /// <param name="request">The number of the request.</param>
    public static OrderId Of(DistrictId district, int request) => new(((long)district.Value << RequestBits) | (uint)request);

    /// <summary>The upper half of a multiplication by 2^64 over the golden ratio: district and request both spread over all bits.</summary>
    public override int GetHashCode() => (int)(unchecked((ulong)Value * 0x9E3779B97F4A7C15) >> 32);
}
