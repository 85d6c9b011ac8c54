using static Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.SerializationAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW2009, SW2010</summary>
public class SerializationTests
{
    [Fact]
    public Task A_cell_that_commands_write() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku)
        {
            [Step] void Count(ref Totals {|#0:totals|}) { totals.Orders++; totals.Revenue += 1; }
        }

        [Command<Shop>]
        public readonly partial record struct Look(Sku Sku)
        {
            [Step] void See(in Totals totals, ref Stock stock) => stock.Available = totals.Orders;
        }

        [Command<Shop>]
        public readonly partial record struct Other(Sku Sku)
        {
            [Step] void Take(ref Stock stock) => stock.Available--;
        }
        """,
        "SW2009", "Buy writes the cell Totals, so that all of Buy and Look run one after another: split it by a key into a table, or count what is only added to in an Accumulator<long>");

    [Fact]
    public Task A_cell_that_is_only_added_to() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku)
        {
            [Step] void Count(ref Totals {|#0:totals|}) => totals.Orders++;
        }
        """,
        "SW2009", "Buy writes the cell Totals, so that all of Buy run one after another: add to an Accumulator<long> instead, which commands do in parallel");

    [Fact]
    public Task A_whole_table_that_others_write() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Report(CustomerId Customer)
        {
            [Step] void Sum(TableView<Sku, Stock> {|#0:all|}, TableView<OrderId, Order> orders, ref Account account) => account.Orders = all.Count + orders.Count;
        }

        [Command<Shop>] public readonly partial record struct A(Sku Sku) { [Step] void Take(ref Stock stock) => stock.Available--; }
        [Command<Shop>] public readonly partial record struct B(Sku Sku) { [Step] void Take([Delete] in Stock stock) { } }
        [Command<Shop>] public readonly partial record struct C(Sku Sku) { [Step] void Take(out Stock stock) => stock = default; }
        [Command<Shop>] public readonly partial record struct D(Sku Sku) { [Step] void Take([Upsert] ref Stock stock) => stock.Available--; }
        [Command<Shop>] public readonly partial record struct E(Sku Sku) { [Step] void Take(ref Stock stock) => stock.Available--; }
        [Command<Shop>] public readonly partial record struct F(Sku Sku) { [Step] void Take(ref Stock stock) => stock.Available--; }
        [Command<Shop>] public readonly partial record struct G(Sku Sku) { [Step] void Take(in Stock stock, ref Account account) => account.Orders = stock.Available; private CustomerId Customer => default; }
        """,
        "SW2010", "Report reads all of Stock, so that it runs alone among A, B, C, D and 2 more, which write it: read rows by key, or keep what it computes in a cell or an accumulator");

    [Fact]
    public Task Nobody_waits() => IsSilentAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Report(CustomerId Customer)
        {
            [Step] void Sum(TableView<Sku, Stock> all, in Totals totals, ref Account account) => account.Orders = all.Count + totals.Orders;
        }
        """);
}
