using System.Runtime.CompilerServices;

namespace Stepwright;

/// <summary>The events of one type in a batch, in order of emission.</summary>
internal sealed class EventLane<TEvent> : EventLane
{
    public TEvent[] Items { get; private set; } = [];

    public void Add(TEvent item)
    {
        if (Count == Items.Length)
        {
            var grown = new TEvent[Math.Max(8, 2 * Items.Length)];
            Items.CopyTo(grown, 0);
            Items = grown;
        }

        Items[Count++] = item;
    }

    public override EventLane CreateEmpty() => new EventLane<TEvent>();

    public override void Take(EventLane other, int place) => Add(((EventLane<TEvent>)other).Items[place]);

    public override void RemoveLast()
    {
        Count--;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TEvent>())
            Items[Count] = default!;
    }

    public override void Clear()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TEvent>())
            Array.Clear(Items, 0, Count);
        Count = 0;
    }
}

/// <summary>The events of one type in a batch.</summary>
internal abstract class EventLane
{
    public int Count { get; protected set; }

    public abstract EventLane CreateEmpty();

    /// <summary>Adds an event of another lane of the type.</summary>
    public abstract void Take(EventLane other, int place);

    public abstract void RemoveLast();

    public abstract void Clear();
}
