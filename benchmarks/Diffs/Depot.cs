namespace Stepwright.Benchmarks.Diffs;

public readonly record struct ItemId(int Value);

/// <summary>A row of ten fields.</summary>
public record struct Item(
    string Name, int OnHand, int Reserved, int Ordered, decimal Price, decimal Cost, double Weight, DateTime CountedAt, long Revision, bool IsActive);

[State]
public sealed partial class Depot
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 1_000).Select(number => $"Item {number:0000}")];

    public partial Table<ItemId, Item> Items { get; }

    public static Depot WithItems(int count)
    {
        var depot = new Depot();
        depot.Items.EnsureCapacity(count);
        for (var i = 0; i < count; i++)
            depot.Items.Add(new ItemId(i), ItemOf(i));
        return depot;
    }

    public static Item ItemOf(int number) =>
        new(Names[number % Names.Length], 1_000 + (number % 500), number % 7, number % 11, 1.25m + (number % 100), 1m, 0.5 + (number % 13), DateTime.UnixEpoch.AddHours(number), number, true);
}

[Executor<Depot>]
public sealed partial class DepotExecutor;
