using System.Collections;

namespace Stepwright.Runtime.Tests;

/// <summary>A view reads its table while a batch runs.</summary>
public sealed class TableViewTests
{
    [Fact]
    public void A_view_reads_what_the_table_holds()
    {
        var gate = new StateGate();
        var table = new Table<string, int>("Stock", gate);
        table.Add("a", 1);
        table.Add("b", 2);
        table.Add("c", 3);
        table.Remove("b");
        var view = new TableView<string, int>(table);
        gate.Enter();
        Assert.Equal(2, view.Count);
        Assert.Equal((1, 3), (view["a"], view["c"]));
        Assert.True(view.TryGet("c", out var row));
        Assert.Equal(3, row);
        Assert.False(view.TryGet("b", out row));
        Assert.Equal(0, row);
        Assert.True(view.ContainsKey("a"));
        Assert.False(view.ContainsKey("b"));
        Assert.Equal("Stock has no row b. Use TryGet where it may be missing.", Assert.Throws<KeyNotFoundException>(() => view["b"]).Message);
        Assert.Equal(["a", "c"], view.Keys);
        Assert.Equal(2, view.Keys.Count);
        Assert.Equal([KeyValuePair.Create("a", 1), KeyValuePair.Create("c", 3)], view);
        Assert.Equal([KeyValuePair.Create("a", 1), KeyValuePair.Create("c", 3)], ((IEnumerable)view).Cast<KeyValuePair<string, int>>());
    }
}
