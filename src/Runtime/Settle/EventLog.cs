namespace Stepwright;

/// <summary>The events that the commands of a batch emitted: a lane for each type, and the order over all of them.</summary>
internal sealed class EventLog
{
    private EventLane?[] _lanes = [];
    private (int Type, int Place)[] _order = [];

    /// <summary>The number of events of all types.</summary>
    public int Count { get; private set; }

    public void Emit<TEvent>(TEvent item)
    {
        var type = EventType<TEvent>.Id;
        if (type >= _lanes.Length)
            Array.Resize(ref _lanes, type + 1);
        var lane = (EventLane<TEvent>)(_lanes[type] ??= new EventLane<TEvent>());
        lane.Add(item);
        Append(type, lane);
    }

    /// <summary>Appends what one unit of a planned batch left in a worker's log.</summary>
    public void Take(EventLog log, UnitEntries entries)
    {
        for (var i = entries.Start; i < entries.End; i++)
        {
            var (type, place) = log._order[i];
            if (type >= _lanes.Length)
                Array.Resize(ref _lanes, type + 1);
            var from = log._lanes[type]!;
            var lane = _lanes[type] ??= from.CreateEmpty();
            lane.Take(from, place);
            Append(type, lane);
        }
    }

    public EventLane<TEvent>? Lane<TEvent>()
    {
        var type = EventType<TEvent>.Id;
        return type < _lanes.Length ? (EventLane<TEvent>?)_lanes[type] : null;
    }

    /// <summary>Takes back the latest events until <paramref name="count"/> are left.</summary>
    public void UndoTo(int count)
    {
        while (Count > count)
            _lanes[_order[--Count].Type]!.RemoveLast();
    }

    public void Clear()
    {
        foreach (var lane in _lanes)
            lane?.Clear();
        Count = 0;
    }

    private void Append(int type, EventLane lane)
    {
        if (Count == _order.Length)
            Array.Resize(ref _order, Math.Max(16, 2 * _order.Length));
        _order[Count++] = (type, lane.Count - 1);
    }
}
