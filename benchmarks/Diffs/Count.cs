using System.Collections.Immutable;

namespace Stepwright.Benchmarks.Diffs;

public readonly record struct CountedItem(ItemId Item, int Quantity);

/// <summary>Changes two or three fields of as many rows as it has steps.</summary>
[Command<Depot>]
public readonly partial record struct Count(ImmutableArray<CountedItem> Counted)
{
    [Step, ForEach(nameof(Counted))]
    void Take(CountedItem counted, ref Item item)
    {
        item.OnHand += counted.Quantity;
        item.Revision++;
    }
}
