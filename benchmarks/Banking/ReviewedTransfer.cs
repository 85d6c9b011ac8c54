namespace Stepwright.Benchmarks.Banking;

/// <summary>Writes two accounts in two steps; a third step lets it stand or fails it.</summary>
[Command<Bank>]
[Distinct(nameof(From), nameof(To))]
public readonly partial record struct ReviewedTransfer(AccountId From, AccountId To, long Amount, bool Approved)
{
    private static readonly StepResult Rejected = StepResult.Fail("rejected", "The transfer was not approved.");

    [Step]
    void Withdraw([Key(nameof(From))] ref Account from) => from.Balance -= Amount;

    [Step]
    void Deposit([Key(nameof(To))] ref Account to) => to.Balance += Amount;

    [Step]
    StepResult Review() => Approved ? StepResult.Ok : Rejected;
}
