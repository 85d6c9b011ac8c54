namespace Stepwright.Benchmarks.SmallBank;

/// <summary>Why a transaction fails.</summary>
internal static class NotCovered
{
    public static readonly StepResult Result = StepResult.Fail("not-covered", "The balance is less than the amount.");
}
