using Stepwright.Integration.Tests.Banking;

namespace Stepwright.Integration.Tests.Pipelines;

/// <summary>Tells its place in its batch, which tells where batches begin.</summary>
[Command<Bank>(Result = nameof(Index))]
public readonly partial record struct AskIndex
{
    [Step]
    int Index(in StepContext context) => context.CommandIndex;
}

/// <summary>Makes a value that is an object.</summary>
[Command<Bank>(Result = nameof(Text))]
public readonly partial record struct Describe(AccountId Id)
{
    [Step]
    string Text([From(nameof(Bank.Accounts))] in Account account) => $"{Id.Value}: {account.Balance}";
}
