using Stepwright;

namespace Quickstart;

public readonly record struct Sku(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct CustomerId(int Value);

public readonly record struct OrderId(int Value);

public record struct Stock(int Available, int Reserved);

public record struct Account(decimal Balance, int Orders);

public record struct Order(CustomerId Customer, int Lines, decimal Total);

public record struct Totals(int Orders, decimal Revenue);

[State]
public sealed partial class Shop
{
    public partial Table<Sku, Stock> Stock { get; }

    public partial Table<CustomerId, Account> Accounts { get; }

    public partial Table<OrderId, Order> Orders { get; }

    public partial Cell<Totals> Totals { get; }

    [Invariant]
    static bool NeverNegative(in Stock stock) => stock.Available >= 0;
}

[Executor<Shop>]
public sealed partial class ShopExecutor;
