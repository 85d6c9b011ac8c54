namespace Stepwright.Benchmarks.Recovery.Trade;

/// <summary>What the courier calls a parcel.</summary>
internal readonly record struct ParcelId(string Value)
{
    /// <summary>One that went by post instead.</summary>
    public static ParcelId ByPost => new("post");
}
