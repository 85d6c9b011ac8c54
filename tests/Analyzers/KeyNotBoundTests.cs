using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1010</summary>
public class KeyNotBoundTests
{
    [Fact]
    public Task A_command_without_the_key() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref Account {|#0:account|}) { }
        }
        """,
        "SW1010", "The key of account is not bound: Accounts is keyed by CustomerId, and Move has no member of that type; add one, or name the key with [Key(…)]");

    [Fact]
    public Task A_check_of_a_command_without_the_key() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool Has(in Account {|#0:account|}) => true;
        }
        """,
        "SW1010", "The key of account is not bound: Accounts is keyed by CustomerId, and Move has no member of that type; add one, or name the key with [Key(…)]");

    [Fact]
    public Task Neither_element_nor_command_with_the_key() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines)
        {
            [Step, ForEach(nameof(Lines))] void Take(OrderLine line, ref Account {|#0:account|}) { }
        }
        """,
        "SW1010", "The key of account is not bound: Accounts is keyed by CustomerId, and neither OrderLine nor Move has a member of that type; add one, or name the key with [Key(…)]");

    [Fact]
    public Task It_is_said_once_of_a_row_that_other_keys_depend_on() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Read(in Order {|#0:order|}) { }
            [Step] void Take([Key("order", nameof(Order.Customer))] ref Account account) { }
            [Step] void Put([Key("order", nameof(Order.Sku))] ref Stock stock) { }
        }
        """,
        "SW1010", "The key of order is not bound: Orders is keyed by OrderId, and Move has no member of that type; add one, or name the key with [Key(…)]");

    [Fact]
    public Task A_member_of_a_type_that_does_not_exist() => IsLeftToTheCompilerAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Missing Sku, ImmutableArray<Missing> Lines)
        {
            [Step] void Take(ref Stock stock) { }
            [Step, ForEach(nameof(Lines))] void Put(ref Account account) { }
        }
        """);

    [Fact]
    public Task Keys_of_commands_elements_and_their_members() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines, CustomerId[] Customers, List<(CustomerId Customer, int Count)> Pairs)
        {
            [Step, ForEach(nameof(Lines))] void Take(ref Stock stock, ref Order order) { }
            [Step, ForEach(nameof(Customers))] void Pay(ref Account account) { }
            [Step, ForEach(nameof(Pairs))] void Give(ref Account account) { }
        }
        """);

    [Fact]
    public Task Keys_that_are_fields_private_or_inherited() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Item[] Items)
        {
            private Sku Sku => default;
            private readonly CustomerId _customer = default;
            [Step] void Take(ref Stock stock, ref Account account) { }
            [Step, ForEach(nameof(Items))] void Put(ref Order order) { }
        }
        public record Keyed(OrderId Order);
        public record Item(OrderId Order, int Count) : Keyed(Order);
        """);
}
