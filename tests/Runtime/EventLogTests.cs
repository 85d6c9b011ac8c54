namespace Stepwright.Runtime.Tests;

/// <summary>Events by type, taken back from the newest on.</summary>
public sealed class EventLogTests
{
    private readonly EventLog _log = new();

    [Fact]
    public void Events_are_listed_by_type_in_order()
    {
        _log.Emit(1);
        _log.Emit("a");
        _log.Emit(2);
        Assert.Equal(3, _log.Count);
        Assert.Equal([1, 2], Items<int>());
        Assert.Equal(["a"], Items<string>());
        Assert.Empty(Items<decimal>());
    }

    [Fact]
    public void The_newest_are_taken_back_whatever_their_type()
    {
        for (var i = 0; i < 100; i++)
        {
            _log.Emit(i);
            _log.Emit($"{i}");
        }

        _log.UndoTo(61);
        Assert.Equal(Enumerable.Range(0, 31), Items<int>());
        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"{i}"), Items<string>());
        _log.UndoTo(61);
        Assert.Equal(61, _log.Count);

        // A reference that was taken back is let go.
        Assert.Null(_log.Lane<string>()!.Items[30]);
        _log.Emit("next");
        Assert.Equal("next", Items<string>()[^1]);
    }

    [Fact]
    public void A_cleared_log_has_none()
    {
        _log.Emit("a");
        _log.Emit(1);
        _log.Clear();
        Assert.Equal(0, _log.Count);
        Assert.Empty(Items<string>());
        Assert.Empty(Items<int>());
        Assert.Null(_log.Lane<string>()!.Items[0]);
    }

    private T[] Items<T>() => _log.Lane<T>() is { } lane ? lane.Items[..lane.Count] : [];
}
