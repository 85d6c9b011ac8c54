using System.Collections.Immutable;
using Stepwright.Integration.Tests.Banking;

namespace Stepwright.Integration.Tests.Atomicities;

/// <summary>Keeps what it opened before the step that fails: step 1 if <paramref name="FailAt"/> says so.</summary>
[Command<Bank>(OnFailure = OnFailure.KeepCompletedSteps)]
public readonly partial record struct OpenInSteps(ImmutableArray<AccountId> Ids, AccountId Last, int FailAt)
{
    [Step, ForEach(nameof(Ids))]
    void Each(AccountId id, [From(nameof(Bank.Accounts))] out Account account, ref Totals totals, in StepContext context)
    {
        account = new Account(id.Value, id);
        totals.Commands++;
        context.Emit(id);
    }

    [Step]
    StepResult Second([From(nameof(Bank.Accounts)), Key(nameof(Last))] out Account last, in StepContext context)
    {
        last = new Account(1, Last);
        context.Emit(Last);
        return FailAt == 1 ? StepResult.Fail("stop", "Asked to.") : StepResult.Ok;
    }
}
