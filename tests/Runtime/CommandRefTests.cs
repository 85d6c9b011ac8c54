using Stepwright.Contract;

namespace Stepwright.Runtime.Tests;

/// <summary>References to commands, with and without results, and the groups they are added in.</summary>
public sealed class CommandRefTests
{
    [Fact]
    public void References_are_equal_when_they_are_to_one_command_of_one_filling_of_a_batch()
    {
        var reference = new CommandRef(1, 7);
        Assert.True(reference == new CommandRef(1, 7));
        Assert.True(reference != new CommandRef(2, 7));
        Assert.True(reference != new CommandRef(1, 8));
        Assert.True(reference.Equals((object)new CommandRef(1, 7)));
        Assert.False(reference.Equals(1));
        Assert.Equal(new CommandRef(1, 7).GetHashCode(), reference.GetHashCode());
        Assert.Equal(1, reference.Index);
    }

    [Fact]
    public void A_reference_with_a_result_is_one_without_it_too()
    {
        var lane = new ResultLane<int, string>();
        var reference = new CommandRef<string>(new CommandRef(1, 7), lane, 0);
        Assert.Equal(new CommandRef(1, 7), reference);
        Assert.Equal(new CommandRef(1, 7), reference.ToCommandRef());
        Assert.True(reference == new CommandRef<string>(new CommandRef(1, 7), lane, 0));
        Assert.True(reference != new CommandRef<string>(new CommandRef(2, 7), lane, 0));
        Assert.True(reference.Equals((object)new CommandRef<string>(new CommandRef(1, 7), lane, 0)));
        Assert.False(reference.Equals((object)new CommandRef(1, 7)));
        Assert.Equal(new CommandRef(1, 7).GetHashCode(), reference.GetHashCode());
        Assert.Equal(1, reference.Index);
    }

    [Fact]
    public void Groups_are_equal_when_they_are_of_one_batch()
    {
        var batch = new TestBatch();
        using var first = batch.Group();
        using var second = batch.Group();
        using var other = new TestBatch().Group();
        Assert.True(first == second);
        Assert.True(first != other);
        Assert.True(first.Equals((object)second));
        Assert.False(first.Equals(batch));
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.Equal(0, default(CommandGroup).GetHashCode());
        default(CommandGroup).Dispose();
    }
}
