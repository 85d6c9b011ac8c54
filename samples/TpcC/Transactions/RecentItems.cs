namespace TpcC;

/// <summary>Collects the items of a district's latest orders.</summary>
internal ref struct RecentItems(Span<int> room)
{
    /// <summary>How many orders the Stock-Level transaction looks at.</summary>
    public const int OrdersLookedAt = 20;

    /// <summary>The room it needs.</summary>
    public const int Capacity = OrdersLookedAt * OrderLines.Capacity;

    private readonly Span<int> _room = room;
    private int _count;

    /// <summary>How many orders were added.</summary>
    public int Orders { get; private set; }

    public void Add(in Order order)
    {
        for (var i = 0; i < order.LineCount; i++)
            _room[_count++] = order.Lines[i].Item.Value;
        Orders++;
    }

    /// <summary>The items, each once.</summary>
    public readonly ReadOnlySpan<int> Distinct()
    {
        var items = _room[.._count];
        items.Sort();
        var distinct = 0;
        foreach (var item in items)
        {
            if (distinct == 0 || items[distinct - 1] != item)
                items[distinct++] = item;
        }

        return items[..distinct];
    }
}
