using System.Collections;

namespace Stepwright.Runtime.Tests;

/// <summary>A table used directly, while no batch runs.</summary>
public sealed class TableTests
{
    private readonly StateGate _gate = new();
    private readonly Table<string, int> _table;

    public TableTests() => _table = new("Stock", _gate);

    [Fact]
    public void Adding_reading_and_replacing()
    {
        _table.Add("a", 1);
        Assert.True(_table.TryAdd("b", 2));
        Assert.False(_table.TryAdd("a", 9));
        _table["b"] = 20;
        _table["c"] = 3;
        Assert.Equal((1, 20, 3), (_table["a"], _table["b"], _table["c"]));
        Assert.True(_table.TryGet("c", out var row));
        Assert.Equal(3, row);
        Assert.False(_table.TryGet("d", out row));
        Assert.Equal(0, row);
        Assert.True(_table.ContainsKey("a"));
        Assert.False(_table.ContainsKey("d"));
        Assert.Equal(3, _table.Count);
    }

    [Fact]
    public void Every_addition_keeps_its_row_while_the_table_grows()
    {
        for (var i = 0; i < 1_000; i++)
            _table.Add($"{i}", i);
        for (var i = 0; i < 1_000; i++)
            Assert.Equal(i, _table[$"{i}"]);
        Assert.Equal(Enumerable.Range(0, 1_000), _table.Select(pair => pair.Value));
    }

    [Fact]
    public void A_key_twice_is_refused()
    {
        _table.Add("a", 1);
        var exception = Assert.Throws<ArgumentException>(() => _table.Add("a", 2));
        Assert.StartsWith("Stock already has a row a. Replace it by setting Stock[key], or use TryAdd.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, _table["a"]);
    }

    [Fact]
    public void A_missing_key_is_named()
    {
        var exception = Assert.Throws<KeyNotFoundException>(() => _table["a"]);
        Assert.Equal("Stock has no row a. Use TryGet where it may be missing.", exception.Message);
    }

    [Fact]
    public void Freed_places_are_given_away_first_freed_first()
    {
        foreach (var key in "abcde")
            _table.Add($"{key}", key);
        Assert.True(_table.Remove("d"));
        Assert.True(_table.Remove("b"));
        Assert.False(_table.Remove("b"));
        Assert.Equal(["a", "c", "e"], _table.Keys);
        _table.Add("f", 1);
        _table.Add("g", 2);
        _table.Add("h", 3);
        Assert.Equal(["a", "g", "c", "f", "e", "h"], _table.Keys);
        Assert.Equal(6, _table.Keys.Count);
    }

    [Fact]
    public void Room_that_was_made_is_not_made_again()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _table.EnsureCapacity(-1));
        _table.Add("a", 1);
        _table.EnsureCapacity(0);
        Assert.Equal(8, _table.Slots.Length);
        _table.EnsureCapacity(100);
        var slots = _table.Slots;
        for (var i = 0; i < 99; i++)
            _table.Add($"{i}", i);
        Assert.Same(slots, _table.Slots);
        Assert.Equal(1, _table["a"]);
        _table.EnsureCapacity(50);
        Assert.Same(slots, _table.Slots);
    }

    [Fact]
    public void Keys_of_one_hash_code_are_told_apart()
    {
        var table = new Table<BadKey, int>("Bad", _gate);
        for (var i = 0; i < 100; i++)
            table.Add(new BadKey(i), i);
        for (var i = 0; i < 100; i += 2)
            Assert.True(table.Remove(new BadKey(i)));
        for (var i = 0; i < 100; i++)
            Assert.Equal(i % 2 == 1, table.TryGet(new BadKey(i), out var row) && row == i);
        Assert.False(table.ContainsKey(new BadKey(100)));
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 20)]
    [InlineData(3, 1_000)]
    [InlineData(4, 1_000)]
    public void A_table_does_what_a_dictionary_does(int seed, int keys)
    {
        var random = new Random(seed);
        var table = new Table<int, long>("Rows", _gate);
        var model = new Dictionary<int, long>();
        var order = new List<int?>();
        var free = new Queue<int>();
        for (var i = 0; i < 20_000; i++)
        {
            var key = random.Next(keys);
            var row = random.NextInt64();
            switch (random.Next(5))
            {
                case 0 or 1:
                    Assert.Equal(model.TryAdd(key, row), table.TryAdd(key, row) && Place(key));
                    break;
                case 2:
                    if (!model.ContainsKey(key))
                        Place(key);
                    model[key] = table[key] = row;
                    break;
                case 3:
                    if (model.Remove(key))
                    {
                        Assert.True(table.Remove(key));
                        free.Enqueue(order.IndexOf(key));
                        order[order.IndexOf(key)] = null;
                    }
                    else
                        Assert.False(table.Remove(key));
                    break;
                default:
                    Assert.Equal(model.TryGetValue(key, out var expected), table.TryGet(key, out var actual));
                    Assert.Equal(expected, actual);
                    break;
            }

            Assert.Equal(model.Count, table.Count);
        }

        Assert.Equal(order.OfType<int>(), table.Keys);
        Assert.Equal(order.OfType<int>().Select(key => KeyValuePair.Create(key, model[key])), table);

        bool Place(int key)
        {
            if (free.TryDequeue(out var place))
                order[place] = key;
            else
                order.Add(key);
            return true;
        }
    }

    [Fact]
    public void Enumerating_by_the_interfaces()
    {
        _table.Add("a", 1);
        _table.Add("b", 2);
        Assert.Equal(3, ((IEnumerable<KeyValuePair<string, int>>)_table).Sum(pair => pair.Value));
        Assert.Equal([KeyValuePair.Create("a", 1), KeyValuePair.Create("b", 2)], ((IEnumerable)_table).Cast<KeyValuePair<string, int>>());
        Assert.Equal(["a", "b"], ((IEnumerable)_table.Keys).Cast<string>());
    }

    [Fact]
    public void An_enumeration_that_has_ended_stays_ended_until_it_is_reset()
    {
        _table.Add("a", 1);
        _table.Add("b", 2);
        using var rows = _table.GetEnumerator();
        Assert.True(rows.MoveNext() && rows.MoveNext());
        Assert.False(rows.MoveNext());
        Assert.False(rows.MoveNext());
        rows.Reset();
        Assert.True(rows.MoveNext());
        Assert.Equal("a", rows.Current.Key);

        using var keys = _table.Keys.GetEnumerator();
        Assert.True(keys.MoveNext() && keys.MoveNext());
        Assert.False(keys.MoveNext());
        keys.Reset();
        Assert.True(keys.MoveNext());
        Assert.Equal("a", keys.Current);
    }

    [Fact]
    public void An_enumeration_ends_where_the_table_was_changed()
    {
        _table.Add("a", 1);
        using var rows = _table.GetEnumerator();
        _table["a"] = 2;
        Assert.True(rows.MoveNext());
        _table.Add("b", 2);
        Assert.Contains("Stock was changed while it was enumerated.", Throws(rows).Message, StringComparison.Ordinal);

        static InvalidOperationException Throws(Table<string, int>.Enumerator rows) =>
            Assert.Throws<InvalidOperationException>(() => { rows.MoveNext(); });
    }

    [Fact]
    public void Nothing_is_used_directly_while_a_batch_runs()
    {
        _table.Add("a", 1);
        var keys = _table.Keys;
        var rows = _table.GetEnumerator();
        _gate.Enter();
        Assert.Throws<InvalidOperationException>(() => _table.Count);
        Assert.Throws<InvalidOperationException>(() => _table.Keys);
        Assert.Throws<InvalidOperationException>(() => keys.Count);
        Assert.Throws<InvalidOperationException>(() => _table["a"]);
        Assert.Throws<InvalidOperationException>(() => _table["a"] = 2);
        Assert.Throws<InvalidOperationException>(() => _table.Add("b", 2));
        Assert.Throws<InvalidOperationException>(() => _table.TryAdd("b", 2));
        Assert.Throws<InvalidOperationException>(() => _table.TryGet("a", out _));
        Assert.Throws<InvalidOperationException>(() => _table.ContainsKey("a"));
        Assert.Throws<InvalidOperationException>(() => _table.Remove("a"));
        Assert.Throws<InvalidOperationException>(() => _table.EnsureCapacity(9));
        Assert.Throws<InvalidOperationException>(() => { _table.GetEnumerator(); });
        Assert.Throws<InvalidOperationException>(() => { rows.MoveNext(); });
        Assert.Throws<InvalidOperationException>(_gate.Enter);
        _gate.Leave();
        Assert.Equal(1, _table["a"]);
    }

    private readonly record struct BadKey(int Value)
    {
        public override int GetHashCode() => 1;
    }
}
