using System.Collections.Immutable;
using Stepwright.Benchmarks.Json.Plain;
using Stepwright.Benchmarks.Json.Warehouse;

namespace Stepwright.Benchmarks.Json;

/// <summary>Random commands and a random state, the same in every process, each in our types and in those that System.Text.Json likes best.</summary>
internal static class JsonSamples
{
    public const int Commands = 1_000;

    public const int Rows = 1_000;

    private static readonly string[] Categories = ["garden", "kitchen", "toys", "light", "stationery", "seasonal"];
    private static readonly string[] Words = ["white", "hanging", "heart", "holder", "metal", "lantern", "cream", "cupid", "hearts", "coat", "hanger", "knitted", "union", "flag", "hot", "water", "bottle"];
    private static readonly DateTime FirstDay = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static PlaceOrder[] Orders { get; } = CreateOrders();

    public static PlainPlaceOrder[] PlainOrders { get; } = [.. Orders.Select(Plain)];

    public static PlainCommand[] PlainCommands { get; } = CreateCommands();

    public static Store Store { get; } = CreateStore();

    public static PlainStore PlainStore { get; } = Plain(Store);

    /// <summary>The commands in a batch.</summary>
    public static StoreBatch Batch()
    {
        var batch = new StoreExecutor(new Store()).CreateBatch();
        foreach (var command in PlainCommands)
        {
            switch (command)
            {
                case PlainOrderPlacing placing:
                    batch.Add(new PlaceOrder(
                        new OrderId(placing.Order),
                        new CustomerId(placing.Customer),
                        [.. placing.Lines.Select(line => new OrderLine(new Sku(line.Sku), line.Quantity, line.Price))]));
                    break;
                case PlainRestocking restocking:
                    batch.Add(new Restock(new Sku(restocking.Sku), restocking.Quantity));
                    break;
                case PlainRepricing repricing:
                    batch.Add(new Reprice(new Sku(repricing.Sku), repricing.Price, repricing.Changed));
                    break;
                case PlainSourcing sourcing:
                    batch.Add(new Source(new Sku(sourcing.Sku), sourcing.Supplier, sourcing.Category));
                    break;
            }
        }

        return batch;
    }

    private static PlaceOrder[] CreateOrders()
    {
        var random = new Random(20_260_101);
        return [.. Enumerable.Range(0, Commands).Select(i => new PlaceOrder(new OrderId(i), new CustomerId(random.Next(20_000)), Lines(random)))];
    }

    private static PlainPlaceOrder Plain(PlaceOrder order) => new()
    {
        Order = order.Order.Value,
        Customer = order.Customer.Value,
        Lines = [.. order.Lines.Select(Plain)],
    };

    private static PlainLine Plain(OrderLine line) => new() { Sku = line.Sku.Value, Quantity = line.Quantity, Price = line.Price };

    private static PlainCommand[] CreateCommands()
    {
        var random = new Random(20_260_102);
        var commands = new PlainCommand[Commands];
        for (var i = 0; i < Commands; i++)
        {
            commands[i] = random.Next(4) switch
            {
                0 => new PlainOrderPlacing { Order = i, Customer = random.Next(20_000), Lines = [.. Lines(random).Select(Plain)] },
                1 => new PlainRestocking { Sku = SkuOf(random), Quantity = random.Next(1, 500) },
                2 => new PlainRepricing { Sku = SkuOf(random), Price = Price(random), Changed = Time(random) },
                _ => new PlainSourcing { Sku = SkuOf(random), Supplier = Id(random), Category = Pick(random, Categories) },
            };
        }

        return commands;
    }

    private static Store CreateStore()
    {
        var random = new Random(20_260_103);
        var store = new Store();
        for (var i = 0; i < Rows; i++)
        {
            store.Articles.Add(
                new Sku($"{10_000 + i}{(char)('A' + random.Next(26))}"),
                new Article(
                    $"{Pick(random, Words)} {Pick(random, Words)} {Pick(random, Words)}",
                    Pick(random, Categories),
                    random.Next(1_000),
                    random.Next(50),
                    Price(random),
                    random.Next(1, 10_000) / 1_000.0,
                    random.Next(10) == 0,
                    random.Next(1_000_000),
                    Time(random),
                    Id(random)));
        }

        store.Totals.Value = new Totals(1_234, 56_789.01m);
        return store;
    }

    private static PlainStore Plain(Store store)
    {
        var plain = new PlainStore { Totals = new PlainTotals { Orders = store.Totals.Value.Orders, Revenue = store.Totals.Value.Revenue } };
        foreach (var (sku, article) in store.Articles)
        {
            plain.Articles.Add(sku.Value, new PlainArticle
            {
                Name = article.Name,
                Category = article.Category,
                Available = article.Available,
                Reserved = article.Reserved,
                Price = article.Price,
                Weight = article.Weight,
                Discontinued = article.Discontinued,
                Sold = article.Sold,
                Changed = article.Changed,
                Supplier = article.Supplier,
            });
        }

        return plain;
    }

    private static ImmutableArray<OrderLine> Lines(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => new OrderLine(new Sku(SkuOf(random)), random.Next(1, 24), Price(random)))];

    private static string SkuOf(Random random) => $"{random.Next(10_000, 99_999)}{(char)('A' + random.Next(26))}";

    private static decimal Price(Random random) => random.Next(1, 20_000) / 100m;

    private static DateTime Time(Random random) => FirstDay.AddSeconds(random.Next(30_000_000));

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];

    private static Guid Id(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
