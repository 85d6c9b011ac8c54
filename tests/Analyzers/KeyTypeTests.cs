using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1013</summary>
public class KeyTypeTests
{
    [Fact]
    public Task A_member_of_another_type() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order)
        {
            [Step] void Take([Key({|#0:nameof(Order)|})] ref Stock stock) { }
        }
        """,
        "SW1013", "Order is of type OrderId, but Stock is keyed by Sku: name a value of that type");

    [Fact]
    public Task A_path_that_goes_too_far() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([Key(nameof(Sku), {|#0:nameof(Sku.Value)|})] ref Stock stock) { }
        }
        """,
        "SW1013", "Sku.Value is of type string, but Stock is keyed by Sku: name a value of that type");

    [Fact]
    public Task A_method_of_another_type() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            int Make() => 1;
            [Step] void Take([Key({|#0:nameof(Make)|})] ref Stock stock) { }
        }
        """,
        "SW1013", "Make is of type int, but Stock is keyed by Sku: name a value of that type");

    [Fact]
    public Task A_member_that_may_be_null() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku? Maybe)
        {
            [Step] void Take([Key({|#0:nameof(Maybe)|})] ref Stock stock) { }
        }
        """,
        "SW1013", "Maybe is of type Sku?, but Stock is keyed by Sku: name a value of that type");

    [Fact]
    public Task A_row() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Id)
        {
            [Step] void Take(in Order order, [Key({|#0:nameof(order)|})] ref Stock stock) { }
        }
        """,
        "SW1013", "order is of type Order, but Stock is keyed by Sku: name a value of that type");

    [Fact]
    public Task A_member_of_a_type_that_does_not_exist() => IsLeftToTheCompilerAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Missing Code)
        {
            [Step] void Take([Key(nameof(Code))] ref Stock stock, [Key(nameof(Code), "Length")] ref Order order) { }
        }
        """);
}
