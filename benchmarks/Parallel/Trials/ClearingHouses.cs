using Stepwright.Benchmarks.Parallel.Clearing;

namespace Stepwright.Benchmarks.Parallel.Trials;

/// <summary>
/// Clearing houses by size and side: large tables take long to fill, so the trials of one size share them. The sides do not
/// share: what one left in a core's cache would speed up or slow down the other.
/// </summary>
internal sealed class ClearingHouses
{
    private readonly Dictionary<(int Accounts, int Workers), ClearingHouse> _houses = [];

    /// <summary>An executor over the accounts, for the side that may use a number of workers.</summary>
    public ClearingExecutor Executor(int accounts, int workers)
    {
        if (!_houses.TryGetValue((accounts, workers), out var house))
            _houses.Add((accounts, workers), house = ClearingHouse.WithAccounts(accounts));
        return new ClearingExecutor(house, Contender.Options(workers));
    }
}
