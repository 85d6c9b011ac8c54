namespace Stepwright.Runtime.Tests;

public sealed class StepContextTests
{
    [Fact]
    public void Contexts_are_equal_when_they_are_one_workers()
    {
        var access = new TestAccess(new TestStorage());
        var context = access.Context;
        Assert.True(context == access.Context);
        Assert.True(context != new TestAccess(new TestStorage()).Context);
        Assert.True(context.Equals((object)access.Context));
        Assert.False(context.Equals(access));
        Assert.Equal(access.Context.GetHashCode(), context.GetHashCode());
        Assert.Equal(0, default(StepContext).GetHashCode());
    }

    [Fact]
    public void A_way_to_no_state_is_refused() => Assert.Throws<ArgumentNullException>(() => new TestAccess(null!));
}
