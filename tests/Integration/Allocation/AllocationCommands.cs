using System.Collections.Immutable;
using Stepwright.Integration.Tests.Banking;

namespace Stepwright.Integration.Tests.Allocation;

[Command<Bank>]
public readonly partial record struct DepositAll(ImmutableArray<AccountId> Ids, long Amount)
{
    [Step, ForEach(nameof(Ids))]
    StepResult Add([From(nameof(Bank.Accounts))] ref Account account)
    {
        account.Balance += Amount;
        return StepResult.Ok;
    }
}

[Command<Bank>]
public readonly partial record struct ArchiveAs(AccountId Id, long Balance)
{
    [Step]
    void Write([From(nameof(Bank.Archive)), Upsert] ref Account archived) => archived.Balance = Balance;
}

[Command<Bank>]
public readonly partial record struct AddUp(ImmutableArray<long> Amounts)
{
    [Step, ForEach(nameof(Amounts))]
    void Add(long amount, Accumulate<long> paid, Accumulate<long> largest)
    {
        paid.Add(amount);
        largest.Add(amount);
    }
}

[Command<Bank>(Result = nameof(Read))]
public readonly partial record struct ReadSums
{
    [Step]
    long Read(in long paid, in long largest) => paid + largest;
}
