namespace Stepwright.Integration.Tests.Conflicts;

public readonly record struct Sku(string Value);

public readonly record struct OrderId(int Value);

public record struct Stock(int Available);

public record struct Order(Sku Sku, int Quantity);

public record struct Prices(int Each);

public readonly record struct Line(Sku Sku, int Quantity);

/// <summary>Tables, a cell and an accumulator that are touched in every way.</summary>
[State]
public sealed partial class Depot
{
    public partial Table<Sku, Stock> Stock { get; }

    public partial Table<OrderId, Order> Orders { get; }

    public partial Cell<Prices> Prices { get; }

    public partial Accumulator<long> Revenue { get; }
}

[Executor<Depot>]
public sealed partial class DepotExecutor;
