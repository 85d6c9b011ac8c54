namespace Stepwright;

/// <summary>The events that the commands of a batch emitted: a lane for each type, and the order over all of them.</summary>
internal sealed class EventLog
{
    private EventLane?[] _lanes = [];
    private int[] _order = [];

    /// <summary>The number of events of all types.</summary>
    public int Count { get; private set; }

    public void Emit<TEvent>(TEvent item)
    {
        var type = EventType<TEvent>.Id;
        if (type >= _lanes.Length)
            Array.Resize(ref _lanes, type + 1);
        var lane = (EventLane<TEvent>)(_lanes[type] ??= new EventLane<TEvent>());
        lane.Add(item);

        if (Count == _order.Length)
            Array.Resize(ref _order, Math.Max(16, 2 * _order.Length));
        _order[Count++] = type;
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
            _lanes[_order[--Count]]!.RemoveLast();
    }

    public void Clear()
    {
        foreach (var lane in _lanes)
            lane?.Clear();
        Count = 0;
    }
}
