namespace Stepwright.Runtime.Tests.Plan;

public sealed class PartLengthTests
{
    [Fact]
    public void A_batch_is_one_part_until_something_is_undone() =>
        Assert.Equal(5_000, new PartLength(least: 64, waits: false).EndFrom(0, 5_000));

    [Fact]
    public void Where_few_ran_in_vain_all_is_planned_again()
    {
        var length = new PartLength(least: 64, waits: false);

        Assert.Equal(0, length.SerialBehind(new PlannedPart { Start = 0, End = 100, IsRewound = true, InVain = 200 }));
        Assert.Equal(5_000, length.EndFrom(100, 5_000));
    }

    [Fact]
    public void Where_many_ran_in_vain_not_many_more_than_stood_are_planned_again_and_more_each_time_they_stand()
    {
        var length = new PartLength(least: 64, waits: false);

        Assert.Equal(0, length.SerialBehind(new PlannedPart { Start = 0, End = 100, IsRewound = true, InVain = 201 }));
        Assert.Equal(300, length.EndFrom(100, 5_000));
        Assert.Equal(0, length.SerialBehind(new PlannedPart { Start = 100, End = 300 }));
        Assert.Equal(700, length.EndFrom(300, 5_000));
        Assert.Equal(500, length.EndFrom(300, 500));
    }

    [Fact]
    public void Where_parts_are_hardly_worth_it_ever_more_runs_serially()
    {
        var length = new PartLength(least: 64, waits: false);

        Assert.Equal(64, length.SerialBehind(new PlannedPart { Start = 0, End = 3, IsRewound = true }));
        Assert.Equal(128, length.SerialBehind(new PlannedPart { Start = 67, End = 70, IsRewound = true, InVain = 100 }));
        Assert.Equal(198 + 64, length.EndFrom(198, 5_000));
        Assert.Equal(0, length.SerialBehind(new PlannedPart { Start = 198, End = 262 }));
        Assert.Equal(64, length.SerialBehind(new PlannedPart { Start = 262, End = 263, IsRewound = true }));
    }

    [Fact]
    public void What_waits_is_always_planned()
    {
        var length = new PartLength(least: 64, waits: true);

        Assert.Equal(0, length.SerialBehind(new PlannedPart { Start = 0, End = 0, IsRewound = true, InVain = 65 }));
        Assert.Equal(64, length.EndFrom(0, 5_000));
    }

    [Fact]
    public void Lengths_do_not_overflow()
    {
        var length = new PartLength(least: 64, waits: true);
        _ = length.SerialBehind(new PlannedPart { Start = 0, End = 1 << 29, IsRewound = true, InVain = int.MaxValue });
        for (var i = 0; i < 10; i++)
            _ = length.SerialBehind(new PlannedPart { Start = 0, End = 1 });

        Assert.Equal(int.MaxValue, length.EndFrom(1, int.MaxValue));
    }
}
