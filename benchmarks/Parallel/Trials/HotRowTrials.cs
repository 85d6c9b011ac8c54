using Stepwright.Benchmarks.Banking;
using Stepwright.Benchmarks.Parallel.Clearing;

namespace Stepwright.Benchmarks.Parallel.Trials;

/// <summary>Transfers over many accounts, all of which are counted in one place.</summary>
internal static class HotRowTrials
{
    private const int Accounts = 10_000;
    private static readonly AccountId Counter = new(Accounts);

    public static IEnumerable<Trial> Create(ClearingHouses houses) =>
        from cost in (StepCost[])[StepCost.HundredNanoseconds, StepCost.Microsecond]
        from trial in (Trial[])
        [
            Trial(houses, NameOf(cost), "write one row more", cost, (batch, transfer) =>
                batch.Add(new ClearCountedTransfer(transfer.From, transfer.To, Counter, transfer.Amount, cost.Rounds))),
            Trial(houses, AccumulatorNameOf(cost), "add to one accumulator", cost, (batch, transfer) =>
                batch.Add(new ClearTalliedTransfer(transfer.From, transfer.To, transfer.Amount, cost.Rounds))) with
            {
                AtLeast = cost == StepCost.Microsecond ? 1.7 : Speeds.NeverALoss,
            },
        ]
        select trial;

    public static string NameOf(StepCost cost) => $"hot-row/{cost.Name}";

    public static string AccumulatorNameOf(StepCost cost) => $"{NameOf(cost)}-accumulator";

    private static Trial Trial(ClearingHouses houses, string name, string counting, StepCost cost, Action<ClearingBatch, Transfer> add) =>
        new(name, $"transfers between two of 10k accounts that all {counting}, computing {cost.Name} each")
        {
            AtLeast = Speeds.NeverALoss,
            Prepare = workers =>
            {
                var executor = houses.Executor(Accounts + 1, workers);
                var batch = executor.CreateBatch();
                foreach (var transfer in Transfers.Create(cost.Commands, Accounts))
                    add(batch, transfer);
                return Contender.Of(executor, batch);
            },
        };
}
