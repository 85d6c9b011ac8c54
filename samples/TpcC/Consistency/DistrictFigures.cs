namespace TpcC;

/// <summary>What the orders of a district add up to.</summary>
internal sealed class DistrictFigures
{
    public int Orders { get; set; }

    public int HighestOrder { get; set; }

    public int Pending { get; set; }

    public int HighestPending { get; set; }

    public int LowestPending { get; set; } = int.MaxValue;

    public long LineCounts { get; set; }

    public long Lines { get; set; }

    public long Deliveries { get; set; }
}
