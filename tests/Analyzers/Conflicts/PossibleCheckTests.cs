using static Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.ConflictAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW2011</summary>
public class PossibleCheckTests
{
    [Fact]
    public Task Steps_that_only_read() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, CustomerId Customer, ImmutableArray<OrderLine> Lines)
        {
            [Step] void Charge(ref Account account) => account.Orders++;
            [Step] StepResult {|#0:HasSku|}() => Sku.Value == "" ? StepResult.Fail("sku", "Name it.") : StepResult.Ok;
            [Step] StepResult {|#1:HasStock|}(in Stock stock, in Totals totals) => stock.Available > totals.Orders ? StepResult.Ok : StepResult.Fail("out", "None left.");
            [Step, ForEach(nameof(Lines))] StepResult {|#2:HasEach|}(OrderLine line, [Optional] in Stock stock, bool stockFound) => stockFound && stock.Available >= line.Quantity ? StepResult.Ok : StepResult.Fail("out", "None left.");
        }
        """,
        Declaration.At(0, "SW2011", "HasSku only reads rows that no step before it writes: as a [Check] it fails the command before anything is written"),
        Declaration.At(1, "SW2011", "HasStock only reads rows that no step before it writes: as a [Check] it fails the command before anything is written"),
        Declaration.At(2, "SW2011", "HasEach only reads rows that no step before it writes: as a [Check] it fails the command before anything is written"));

    [Fact]
    public Task Steps_that_could_not() => IsSilentAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, CustomerId Customer)
        {
            [Step] ValueTask<StepResult> Ask([Optional] Account account) => new(account.Orders > 0 ? StepResult.Ok : StepResult.Fail("new", "Order once."));
            [Step] void Take(ref Stock stock) => stock.Available--;
            [Step] StepResult Left(in Stock stock) => stock.Available < 0 ? StepResult.Fail("out", "None left.") : StepResult.Ok;
            [Step] decimal Price(in Totals totals) => totals.Revenue;
            [Step] StepResult Cheap(decimal price) => price < 1 ? StepResult.Ok : StepResult.Fail("dear", "Too dear.");
            [Step] StepResult Late(in StepContext context) => context.CommandIndex > 1 ? StepResult.Ok : StepResult.Fail("first", "Wait.");
            [Step] StepResult Few(TableView<OrderId, Order> orders) => orders.Count < 10 ? StepResult.Ok : StepResult.Fail("many", "Wait.");
            [Step] StepResult Write(ref Account account) { account.Orders++; return StepResult.Ok; }
        }

        [Command<Shop>(OnFailure = OnFailure.KeepCompletedSteps)]
        public readonly partial record struct Keep(Sku Sku, CustomerId Customer)
        {
            [Step] void Charge(ref Account account) => account.Orders++;
            [Step] StepResult HasSku() => Sku.Value == "" ? StepResult.Fail("sku", "Name it.") : StepResult.Ok;
        }

        [Command<Shop>]
        public partial record struct Counting(Sku Sku, int Seen)
        {
            [Step] StepResult Count(in Stock stock) { Seen += stock.Available; return StepResult.Ok; }
            [Step] void Write(ref Stock stock) => stock.Available = Seen;
        }
        """);
}
