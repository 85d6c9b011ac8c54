using System.Collections;
using System.Runtime.CompilerServices;

namespace Stepwright.Runtime.Tests.Snapshots;

/// <summary>A table's snapshot stays as it was, whatever is done to the table directly.</summary>
public sealed class TableSnapshotTests
{
    private readonly Warehouse _warehouse = new();

    public TableSnapshotTests()
    {
        foreach (var name in new[] { "a", "b", "c" })
            _warehouse.Stock.Add(name, new Pile(name[0], null));
    }

    [Fact]
    public void Rows_that_are_replaced_added_and_removed_stay_as_they_were()
    {
        using var snapshot = _warehouse.Snapshot();
        _warehouse.Stock["a"] = new Pile(0, "replaced");
        _warehouse.Stock.Remove("b");
        _warehouse.Stock.Add("d", default);
        _warehouse.Stock.Add("e", default);
        Assert.Equal(["a", "b", "c"], snapshot.Stock.Keys);
        Assert.Equal([new Pile('a', null), new Pile('b', null), new Pile('c', null)], snapshot.Stock.Select(row => row.Value));
        Assert.Equal((3, 3), (snapshot.Stock.Count, snapshot.Stock.Keys.Count));
        Assert.Equal(new Pile('b', null), snapshot.Stock["b"]);
        Assert.False(snapshot.Stock.ContainsKey("d"));
        Assert.False(snapshot.Stock.TryGet("e", out var missing));
        Assert.Equal(default, missing);
    }

    [Fact]
    public void Asking_for_a_row_that_was_not_there_names_the_table()
    {
        using var snapshot = _warehouse.Snapshot();
        _warehouse.Stock.Add("d", default);
        var thrown = Assert.Throws<KeyNotFoundException>(() => snapshot.Stock["d"]);
        Assert.Equal("Stock had no row d. Use TryGet where it may be missing.", thrown.Message);
    }

    [Fact]
    public void Enumerating_can_start_again_and_ends_more_than_once()
    {
        using var snapshot = _warehouse.Snapshot();
        var keys = snapshot.Stock.Keys.GetEnumerator();
        Assert.True(keys.MoveNext());
        keys.Reset();
        foreach (var expected in new[] { "a", "b", "c" })
        {
            Assert.True(keys.MoveNext());
            Assert.Equal(expected, keys.Current);
        }

        Assert.False(keys.MoveNext());
        Assert.False(keys.MoveNext());
    }

    [Fact]
    public void Enumerating_objects_gives_the_same()
    {
        using var snapshot = _warehouse.Snapshot();
        Assert.Equal(["a", "b", "c"], ((IEnumerable)snapshot.Stock.Keys).Cast<string>());
        Assert.Equal(["a", "b", "c"], ((IEnumerable)snapshot.Stock).Cast<KeyValuePair<string, Pile>>().Select(row => row.Key));
    }

    [Fact]
    public void Reading_after_disposing_throws()
    {
        var snapshot = _warehouse.Snapshot();
        var rows = snapshot.Stock;
        using var open = rows.GetEnumerator();
        Assert.True(open.MoveNext());
        snapshot.Dispose();
        var thrown = Assert.Throws<ObjectDisposedException>(() => rows["a"]);
        Assert.StartsWith("The snapshot of Stock was disposed. Read it before, or take a new one.", thrown.Message, StringComparison.Ordinal);
        Assert.Equal("Stock", thrown.ObjectName);
        Assert.Throws<ObjectDisposedException>(() => rows.Count);
        Assert.Throws<ObjectDisposedException>(() => rows.ContainsKey("x"));
        Assert.Throws<ObjectDisposedException>(() => rows.Keys.Count);
        Assert.Throws<ObjectDisposedException>(() => rows.Keys.ToList());
        Assert.Throws<ObjectDisposedException>(() => rows.ToList());
        Assert.Throws<ObjectDisposedException>(() => open.MoveNext());
        snapshot.Dispose();
    }

    [Fact]
    public void Nothing_is_copied_for_a_snapshot_that_was_disposed()
    {
        var older = _warehouse.Snapshot();
        var newer = _warehouse.Snapshot();
        newer.Dispose();
        _warehouse.Stock["a"] = default;
        Assert.Same(older.Stock.Version, _warehouse.Stock.Newest);
        Assert.Empty(newer.Stock.Version.Slots.Saved());
        older.Dispose();
        _warehouse.Stock["b"] = default;
        Assert.Null(_warehouse.Stock.Newest);
    }

    [Fact]
    public void Nothing_is_copied_for_a_snapshot_that_was_forgotten()
    {
        TakeAndForget();
        Assert.NotNull(_warehouse.Stock.Newest);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        _warehouse.Stock["a"] = default;
        Assert.Null(_warehouse.Stock.Newest);

        [MethodImpl(MethodImplOptions.NoInlining)]
        void TakeAndForget() => _ = _warehouse.Snapshot();
    }

    [Fact]
    public void A_table_that_has_grown_leaves_its_old_place_to_the_snapshot()
    {
        using var snapshot = _warehouse.Snapshot();
        _warehouse.Stock.EnsureCapacity(100);
        Assert.Null(_warehouse.Stock.Newest);
        _warehouse.Stock["a"] = default;
        Assert.Equal(new Pile('a', null), snapshot.Stock["a"]);
    }

    [Fact]
    public void Taking_costs_the_same_whatever_the_number_of_rows()
    {
        BytesOfTaking();
        var small = BytesOfTaking();
        for (var i = 0; i < 10_000; i++)
            _warehouse.Stock.Add($"{i}", default);
        Assert.Equal(small, BytesOfTaking());
    }

    private long BytesOfTaking()
    {
        _warehouse.Snapshot().Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();
        _warehouse.Snapshot().Dispose();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
