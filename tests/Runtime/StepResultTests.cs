namespace Stepwright.Runtime.Tests;

/// <summary>What steps return.</summary>
public sealed class StepResultTests
{
    private static readonly StepResult Failed = StepResult.Fail("late", "Too late.");

    [Fact]
    public void Default_is_success()
    {
        Assert.True(default(StepResult).IsOk);
        Assert.Equal(default, StepResult.Ok);
        Assert.Null(StepResult.Ok.Code);
        Assert.Null(StepResult.Ok.Message);
        Assert.Equal("ok", StepResult.Ok.ToString());
    }

    [Fact]
    public void A_failure_has_a_code_and_a_message()
    {
        Assert.False(Failed.IsOk);
        Assert.Equal(("late", "Too late.", "late: Too late."), (Failed.Code, Failed.Message, Failed.ToString()));
        Assert.Equal("", StepResult.Fail("late", null!).Message);
        Assert.Throws<ArgumentException>(() => StepResult.Fail("", "Too late."));
        Assert.Throws<ArgumentNullException>(() => StepResult.Fail(null!, "Too late."));
    }

    [Fact]
    public void Results_are_compared_by_code_and_message()
    {
        Assert.True(Failed == StepResult.Fail("late", "Too late."));
        Assert.True(Failed != StepResult.Fail("late", "Late."));
        Assert.True(Failed != StepResult.Fail("later", "Too late."));
        Assert.True(Failed.Equals((object)StepResult.Fail("late", "Too late.")));
        Assert.False(Failed.Equals("late"));
        Assert.Equal(StepResult.Fail("late", "Too late.").GetHashCode(), Failed.GetHashCode());
    }

    [Fact]
    public void A_value_is_success()
    {
        StepResult<int> result = 3;
        Assert.True(result.IsOk);
        Assert.Equal(3, result.Value);
        Assert.Null(result.Code);
        Assert.Null(result.Message);
        Assert.Equal("3", result.ToString());
        Assert.True(((StepResult)result).IsOk);
    }

    [Fact]
    public void A_failed_result_is_a_failure_without_a_value()
    {
        StepResult<int> result = Failed;
        Assert.False(result.IsOk);
        Assert.Equal(("late", "Too late.", "late: Too late."), (result.Code, result.Message, result.ToString()));
        Assert.Equal(Failed, (StepResult)result);
        Assert.Contains("(late: Too late.)", Assert.Throws<InvalidOperationException>(() => result.Value).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Success_without_a_value_is_refused() => Assert.Throws<InvalidOperationException>(() => { StepResult<int> _ = StepResult.Ok; });

    [Fact]
    public void Results_of_values_are_compared_by_value_and_failure()
    {
        StepResult<int> three = 3, four = 4, failed = Failed, again = Failed;
        Assert.True(three == 3);
        Assert.True(three != four);
        Assert.True(failed == again);
        Assert.True(failed != three);
        Assert.True(three.Equals((object)(StepResult<int>)3));
        Assert.False(three.Equals((object)3));
        Assert.Equal(failed.GetHashCode(), again.GetHashCode());
    }

    [Fact]
    public void A_failure_may_name_the_member_that_it_rejects_and_the_nearest_allowed_value()
    {
        var result = StepResult.Fail("too-many", "There are 3.").Allow("Quantity", 3);
        Assert.False(result.IsOk);
        Assert.Equal(("too-many", "There are 3."), (result.Code, result.Message));
        Assert.Equal("too-many: There are 3. Quantity may be 3.", result.ToString());
        Assert.Equal(("Quantity", (object)3), (result.Allowed!.Member, result.Allowed.Value));
        StepResult<int> withoutValue = result;
        Assert.Equal(result, (StepResult)withoutValue);
        Assert.Equal("There are 3.", withoutValue.Message);
    }

    [Fact]
    public void The_allowed_value_is_compared_too()
    {
        var three = Failed.Allow("Quantity", 3);
        Assert.True(three == Failed.Allow("Quantity", 3));
        Assert.Equal(three.GetHashCode(), Failed.Allow("Quantity", 3).GetHashCode());
        Assert.True(three != Failed.Allow("Quantity", 4));
        Assert.True(three != Failed.Allow("Count", 3));
        Assert.True(three != Failed);
    }

    [Fact]
    public void Only_a_failure_allows_something()
    {
        Assert.Throws<InvalidOperationException>(() => StepResult.Ok.Allow("Quantity", 3));
        Assert.Throws<ArgumentException>(() => Failed.Allow("", 3));
    }

    [Fact]
    public void A_result_is_two_references() => Assert.Equal(2 * IntPtr.Size, System.Runtime.CompilerServices.Unsafe.SizeOf<StepResult>());
}
