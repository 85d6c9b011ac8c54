using Stepwright.Benchmarks.Recovery.Faults;

namespace Stepwright.Benchmarks.Recovery;

/// <summary>What became of the commands, by fault.</summary>
internal sealed class FaultCounts
{
    private readonly FaultCount[] _counts = [.. Enum.GetValues<Fault>().Select(static _ => new FaultCount())];

    public FaultCount this[Fault fault] => _counts[(int)fault];

    public FaultCount Total
    {
        get
        {
            var total = new FaultCount();
            foreach (var count in _counts)
                total.Add(count);
            return total;
        }
    }

    public void Add(FaultCounts other)
    {
        for (var i = 0; i < _counts.Length; i++)
            _counts[i].Add(other._counts[i]);
    }
}
