namespace Stepwright.Benchmarks.Parallel.Trials;

/// <summary>Every trial that is measured, in the order that the command prints them in.</summary>
internal static class TrialList
{
    public static IReadOnlyList<Trial> Create()
    {
        var houses = new ClearingHouses();
        return
        [
            .. MachineTrials.Create(),
            .. TransferTrials.Create(houses),
            .. HotRowTrials.Create(houses),
            .. ChainTrials.Create(houses),
            .. LongCommandTrials.Create(houses),
            .. QueryTrials.Create(houses),
            .. InvoiceTrials.Create(),
            .. SmallBankTrials.Create(),
        ];
    }
}
