using Stepwright.Benchmarks.Banking;

namespace Stepwright.Benchmarks.Parallel.Clearing;

/// <summary>Reads one account and hands back a hash of it, which takes as long as the rounds say.</summary>
[Command<ClearingHouse>(Result = nameof(Audit))]
public readonly partial record struct AuditAccount(AccountId Account, int Rounds)
{
    [Step]
    ulong Audit(in ClearedAccount account) => Computation.Run(account.Seal + (ulong)account.Balance, Rounds);
}
