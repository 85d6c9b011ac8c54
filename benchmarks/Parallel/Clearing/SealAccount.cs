using Stepwright.Benchmarks.Banking;

namespace Stepwright.Benchmarks.Parallel.Clearing;

/// <summary>Seals one account, which takes as long as the rounds say.</summary>
[Command<ClearingHouse>]
public readonly partial record struct SealAccount(AccountId Account, int Rounds)
{
    [Step]
    void Seal(ref ClearedAccount account) => account.Seal = Computation.Run(account.Seal, Rounds);
}
