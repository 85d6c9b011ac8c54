using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1012</summary>
public class KeyPathTests
{
    [Fact]
    public Task No_path_at_all() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku, OrderId Order)
        {
            [Step] void Take([{|#0:Key|}] ref Stock stock) { }
        }
        """,
        "SW1012", "[Key] is wrong: name the member that holds the key of Stock");

    [Fact]
    public Task A_first_name_that_is_nothing() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku, OrderId Order)
        {
            [Step] void Take([Key({|#0:"Item"|})] ref Stock stock) { }
        }
        """,
        "SW1012", "[Key] is wrong: Item is no parameter of Take, no member or key method of Move and no row read before");

    [Fact]
    public Task A_second_name_that_is_no_member() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku, OrderId Order)
        {
            [Step] void Take([Key(nameof(Sku), {|#0:"Code"|})] ref Stock stock) { }
        }
        """,
        "SW1012", "[Key] is wrong: Sku has no member Code");

    [Fact]
    public Task A_parameter_that_only_the_run_knows() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku, OrderId Order)
        {
            [Step] Sku Next() => Sku;
            [Step] void Take(Sku next, [Key({|#0:nameof(next)|})] ref Stock stock) { }
        }
        """,
        "SW1012", "[Key] is wrong: next is not known before the first step, when keys are made: name a row, the element or a member of the command");

    [Fact]
    public Task A_row_that_is_created() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku, OrderId Order)
        {
            [Step] void Take(out Order order, [Key({|#0:nameof(order)|}, nameof(global::Order.Sku))] ref Stock stock) => order = default;
        }
        """,
        "SW1012", "[Key] is wrong: order is created by the command, so it cannot be read before the first step");

    [Fact]
    public Task A_row_that_an_earlier_step_creates() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku, OrderId Order)
        {
            [Step] void Make(out Order order) => order = default;
            [Step] void Take([Key({|#0:"order"|}, "Sku")] ref Stock stock) { }
        }
        """,
        "SW1012", "[Key] is wrong: order is created by the command, so it cannot be read before the first step");

    [Fact]
    public Task A_row_of_each_element() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku, OrderId[] Orders)
        {
            [Step, ForEach(nameof(Orders))] void Read(in Order order) { }
            [Step] void Take([Key({|#0:"order"|}, "Sku")] ref Stock stock) { }
        }
        """,
        "SW1012", "[Key] is wrong: order is another row for each element of Read");

    [Fact]
    public Task A_row_of_a_later_step() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku, OrderId Order)
        {
            [Step] void Take([Key({|#0:"order"|}, "Sku")] ref Stock stock) { }
            [Step] void Read(in Order order) { }
        }
        """,
        "SW1012", "[Key] is wrong: order is no parameter of Take, no member or key method of Move and no row read before");

    [Fact]
    public Task A_key_that_depends_on_itself() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku, OrderId Order)
        {
            [Step] void Take([{|#0:Key(nameof(stock))|}] ref Stock stock) { }
        }
        """,
        "SW1012", "[Key] is wrong: the key of stock depends on itself");

    [Fact]
    public Task Keys_that_depend_on_each_other() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku, OrderId Order)
        {
            [Step] void Take([{|#0:Key(nameof(to), "Sku")|}] in Order from, [Key(nameof(from), "Sku")] in Order to) { }
        }
        """,
        "SW1012", "[Key] is wrong: the key of from depends on itself");

    [Fact]
    public Task A_method_that_takes_something_else() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku, OrderId Order)
        {
            Sku Make(int number) => Sku;
            [Step] void Take([Key({|#0:nameof(Make)|})] ref Stock stock) { }
        }
        """,
        "SW1012", "[Key] is wrong: Make is no parameter of Take, no member or key method of Move and no row read before");

    [Fact]
    public Task Names_that_do_not_exist() => IsLeftToTheCompilerAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([Key(nameof(Missing))] ref Stock stock, [Key(nameof(Sku), nameof(Sku.Missing))] ref Order order) { }
        }
        """);

    [Fact]
    public Task A_row_of_a_step_with_a_parameter_of_an_unknown_type() => IsLeftToTheCompilerAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order)
        {
            [Step] void Read(in Order order, Missing missing) { }
            [Step] void Take([Key("order", "Sku")] ref Stock stock) { }
        }
        """);

    [Fact]
    public Task Rows_of_a_step_whose_sequence_does_not_exist() => IsLeftToTheCompilerAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step, ForEach(nameof(Missing))] void Read(Missing missing, in Order order) { }
            [Step] void Take([Key("order", "Sku")] ref Stock stock) { }
        }
        """);

    [Fact]
    public Task Paths_of_every_root() => IsSoundAsync(
        """
        [Command<Depot>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines, OrderLine Line, OrderId[] Others)
        {
            Sku Make() => default;
            static Sku MakeOf(OrderLine line) => line.Sku;
            Sku Overloaded() => default;
            Sku Overloaded(in OrderLine line) => line.Sku;
            [Step] void Own([Key(nameof(Line), nameof(OrderLine.Sku))] ref Stock stock) { }
            [Step] void Method([Key(nameof(Make))] ref Stock stock) { }
            [Step] void Row(in Order order, [Key(nameof(order), nameof(global::Order.Customer))] ref Account account) { }
            [Step] void EarlierRow([Key("order", "Sku")] in Stock stock) { }
            [Step] void Cell(in Current current, [Key(nameof(current), nameof(Current.Sku))] ref Stock stock) { }
            [Step, ForEach(nameof(Lines))] void Element(OrderLine line, [Key(nameof(line), nameof(OrderLine.Sku))] ref Stock stock) { }
            [Step, ForEach(nameof(Lines))] void ElementMember([Key(nameof(OrderLine.Sku))] ref Stock stock) { }
            [Step, ForEach(nameof(Lines))] void ElementMethod([Key(nameof(MakeOf))] ref Stock stock, [Key(nameof(Overloaded))] ref Other other) { }
            [Step, ForEach(nameof(Others))] void ElementRow(in Order order, [Key(nameof(order), "Sku")] ref Stock stock) { }
        }
        public record struct Current(Sku Sku);
        public record struct Other(int Count);
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> Stock { get; }
            public partial Table<Sku, Other> Others { get; }
            public partial Table<CustomerId, Account> Accounts { get; }
            public partial Table<OrderId, Order> Orders { get; }
            public partial Cell<Current> Current { get; }
        }
        """);
}
