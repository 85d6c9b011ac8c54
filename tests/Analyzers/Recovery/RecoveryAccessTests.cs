using static Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.ConflictAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>The rules about accesses where steps have fallbacks and commands recover: SW2001, SW2003 to SW2009, SW2011.</summary>
public class RecoveryAccessTests
{
    [Fact]
    public Task A_value_may_come_from_a_fallback() => IsSilentAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, CustomerId Customer)
        {
            [Step] decimal Price(in Stock stock) => stock.Available;
            [Fallback(nameof(Price))] StepResult<decimal> List() => 1m;
            [Step] void Charge(decimal price, ref Account account) => account.Balance -= price;
        }
        """);

    [Fact]
    public Task A_value_that_nobody_takes_is_the_steps() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku)
        {
            [Step] decimal {|SW2004:Price|}(in Stock stock) => stock.Available;
            [Fallback(nameof(Price))] decimal List() => 1;
        }
        """);

    [Fact]
    public Task One_of_a_step_and_its_fallback_creates_deletes_and_writes() => IsSilentAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(OrderId Order, Sku Sku, CustomerId Customer)
        {
            [Step] StepResult Add(out Order order) { order = new(Customer, Sku, 1); return StepResult.Ok; }
            [Fallback(nameof(Add))] StepResult AddFree(out Order order) { order = new(Customer, Sku, 0); return StepResult.Ok; }
            [Fallback(nameof(AddFree))] void Change(ref Order order) => order.Total++;
            [Step] StepResult Drop([Delete] in Stock stock) => stock.Available > 0 ? StepResult.Fail("left", "Some are left.") : StepResult.Ok;
            [Fallback(nameof(Drop))] void Empty(ref Stock stock) => stock.Available = 0;
            [Recover(nameof(Drop))] Buy? Other([Optional] in Order order, in Stock stock) => this with { Order = new(order.Sku == Sku ? stock.Available : 1) };
            [Step] void Charge(ref Account account) => account.Orders++;
        }
        """);

    [Fact]
    public Task A_key_that_only_what_was_undone_wrote() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(OrderId Order, CustomerId Other)
        {
            [Step] StepResult Change(ref Order order) { order.Customer = Other; return StepResult.Ok; }
            [Fallback(nameof(Change))] void Charge(in Order order, [Key(nameof(order), nameof(Order.Customer))] ref Account account) => account.Balance -= order.Total;
            [Recover(nameof(Change))] Buy? Take(in Order order, [Key(nameof(order), nameof(Order.Customer))] in Account account) => this with { Other = new((int)order.Total + account.Orders) };
            [Step] void Count(in Order order, [Key(nameof(order), nameof(Order.Customer))] ref Account {|SW2008:account|}) => account.Orders += order.Customer.Value;
        }
        """.Replace("nameof(Order.Customer)", "\"Customer\"", StringComparison.Ordinal));

    [Fact]
    public Task A_step_with_a_fallback_keeps_no_keys_apart() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku From, Sku To)
        {
            [Step] StepResult Differ() => From == To ? StepResult.Fail("same", "They are one.") : StepResult.Ok;
            [Fallback(nameof(Differ))] void Note(ref Totals totals) => totals.Orders++;
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock {|SW2001:to|}) => (from, to) = (to, from);
        }
        """);

    [Fact]
    public Task A_step_with_a_fallback_could_be_no_check() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Look(Sku Sku)
        {
            [Step] StepResult HasStock(in Stock stock) => stock.Available > 0 ? StepResult.Ok : StepResult.Fail("out", "None left.");
            [Fallback(nameof(HasStock))] StepResult HasReserve(in Stock stock) => stock.Reserved > 0 ? StepResult.Ok : StepResult.Fail("out", "None left.");
            [Step] StepResult {|SW2011:HasName|}() => Sku.Value != "" ? StepResult.Ok : StepResult.Fail("name", "Name it.");
        }
        """);

    [Fact]
    public Task A_recovery_uses_what_it_takes() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, CustomerId Customer, int Quantity)
        {
            [Step] void Take(ref Stock stock) => stock.Available -= Quantity;
            [Recover(nameof(Take))] Buy? Shrink(StepFailure failure, in Stock stock, in Account {|SW2003:account|}) => this with { Quantity = stock.Available };
        }
        """);

    [Fact]
    public Task A_fallback_serializes_as_its_command() => Rule<SerializationAnalyzer>.IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku)
        {
            [Step] void Take(ref Stock stock) => stock.Available--;
            [Fallback(nameof(Take))] void Note(ref Totals {|#0:totals|}) => totals.Orders = 2 * totals.Orders;
        }
        """,
        "SW2009", "Buy writes the cell Totals, so that all of Buy run one after another: split it by a key into a table, or count what is only added to in an Accumulator<long>");
}
