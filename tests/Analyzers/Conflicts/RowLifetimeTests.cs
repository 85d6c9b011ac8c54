using static Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.ConflictAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW2005, SW2006, SW2007</summary>
public class RowLifetimeTests
{
    [Fact]
    public Task Read_before_it_is_created() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Place(OrderId Order, CustomerId Customer, Sku Sku)
        {
            [Step] void Charge(in Order {|#0:order|}, ref Account account) => account.Balance -= order.Total;
            [Step] void Count(ref Order {|SW2005:order|}) => order.Total++;
            [Step] void Record(out Order order) => order = new(Customer, Sku, 1);
        }
        """,
        "SW2005", "Charge uses the row of Orders that Record creates afterwards: it fails with missing-row, or Record does with row-exists; create it first, or take it as [Optional]");

    [Fact]
    public Task Read_by_a_check_before_it_is_created() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Place(OrderId Order, CustomerId Customer, Sku Sku)
        {
            [Step] void Record([Key(nameof(Order))] out Order order) => order = new(Customer, Sku, 1);
            [Check] bool IsNew(in Order {|SW2005:order|}) => order.Total == 0;
        }
        """);

    [Fact]
    public Task Used_after_its_deletion() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Cancel(OrderId Order, CustomerId Customer)
        {
            [Step] void Remove([Delete] in Order order, ref Account account) => account.Orders--;
            [Step] void Repay(in Order {|#0:order|}, ref Account account) => account.Balance += order.Total;
            [Step] void Again([Delete] in Order {|#1:order|}) { }
        }
        """,
        Declaration.At(0, "SW2006", "Repay uses the row of Orders that Remove has deleted: it fails with missing-row; use it before"),
        Declaration.At(1, "SW2006", "Again uses the row of Orders that Remove has deleted: it fails with missing-row; use it before"));

    [Fact]
    public Task Used_after_the_deletion_of_elements() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Close(ImmutableArray<OrderLine> Lines, OrderId Order)
        {
            [Step, ForEach(nameof(Lines))] void Remove([Delete] in Stock stock) { }
            [Step, ForEach(nameof(Lines))] void Count(ref Stock {|SW2006:stock|}) => stock.Available--;
            [Step, ForEach(nameof(Lines))] void End([Delete] in Order {|#0:order|}) { }
        }
        """,
        Declaration.At(0, "SW2006", "End uses the row of Orders that the step itself, for the element before, has deleted: it fails with missing-row; make the key of the element"));

    [Fact]
    public Task Created_twice() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Place(OrderId Order, CustomerId Customer, Sku Sku, ImmutableArray<OrderLine> Lines)
        {
            [Step] void Record(out Order order) => order = new(Customer, Sku, 1);
            [Step] void Again([Key(nameof(Order))] out Order {|#0:order|}) => order = new(Customer, Sku, 2);
            [Step, ForEach(nameof(Lines))] void Each([From(nameof(Shop.Front)), Key(nameof(Sku))] ref Shelf shelf) => shelf.Count++;
        }

        [Command<Shop>]
        public readonly partial record struct PlaceAll(OrderId Order, CustomerId Customer, Sku Sku, ImmutableArray<OrderLine> Lines)
        {
            [Step, ForEach(nameof(Lines))] void Each(OrderLine line, out Order {|#1:order|}) => order = new(Customer, line.Sku, 1);
        }
        """,
        Declaration.At(0, "SW2007", "Again creates a row of Orders that Record has created: it fails with row-exists; write it there by ref, or delete it in between"),
        Declaration.At(1, "SW2007", "Each creates a row of Orders that its element before has created: it fails with row-exists; make the key of the element"));

    [Fact]
    public Task Created_after_it_was_made_sure_of() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Place(OrderId Order, CustomerId Customer, Sku Sku)
        {
            [Step] void Ensure([Upsert] ref Order order) => order.Total = 1;
            [Step] void Record(out Order {|SW2007:order|}) => order = new(Customer, Sku, 1);
        }
        """);

    [Fact]
    public Task In_good_order() => IsSilentAsync(
        """
        public readonly record struct Line(Sku Sku, OrderId Order);

        [Command<Shop>]
        public readonly partial record struct Replace(OrderId Order, CustomerId Customer, Sku Sku)
        {
            [Step] void Look([Optional] in Order order, bool orderFound, ref Account account) { if (orderFound) account.Balance += order.Total; }
            [Step] void Remove([Delete, Optional] in Order order) { }
            [Step] void Record(out Order order) => order = new(Customer, Sku, 1);
            [Step] void Change(ref Order order) => order.Total++;
            [Step] void RemoveAgain([Delete] in Order order) { }
            [Step] void Ensure([Upsert] ref Order order) => order.Total = 1;
            [Step] void End([Delete] in Order order) { }
            [Step] void AfterEnd([Optional] in Order order, ref Account account) => account.Balance += order.Total;
        }

        [Command<Shop>]
        public readonly partial record struct ReplaceAll(ImmutableArray<Line> Lines, OrderId? Old, OrderId Order, CustomerId Customer)
        {
            [Step, ForEach(nameof(Lines))] void Remove([Delete] in Stock stock) { }
            [Step, ForEach(nameof(Lines))] void Add(out Stock stock) => stock = new(1, 1);
            [Step, ForEach(nameof(Lines))] void Count(ref Stock stock) => stock.Available++;
            [Step, ForEach(nameof(Old))] void RemoveOld(OrderId old, [Delete, Key(nameof(Order))] in Order order) { _ = old; }
            [Step] void Record([Key(nameof(Order))] out Order order) => order = new(Customer, default, 1);
        }

        [Command<Shop>]
        public readonly partial record struct Swap(Sku From, Sku To)
        {
            [Step] void Remove([Key(nameof(From)), Delete] in Stock from) { }
            [Step] void Look([Key(nameof(To))] ref Stock to) => to.Available++;
            [Step] void Other([Key(nameof(From)), From(nameof(Shop.Front))] ref Shelf from) => from.Count++;
        }
        """);
}
