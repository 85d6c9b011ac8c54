using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1006, of asynchronous steps: what they return and take.</summary>
public class AsynchronousStepTests
{
    private const string Start = """
        public interface IGateway { ValueTask<StepResult<int>> AuthorizeAsync(decimal amount, CancellationToken token); }

        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku, ImmutableArray<OrderLine> Lines)
        {

        """;

    [Fact]
    public Task All_that_they_return_and_take() => IsSoundAsync(Start + """
            [Step] int Number() => 1;
            [Step] ValueTask Wait(Stock stock, Totals totals, int number, CancellationToken token) => default;
            [Step] ValueTask<StepResult> Ask([From(nameof(Shop.Front))] Shelf shelf, [From(nameof(Shop.Back)), Optional] Shelf back, bool backFound) => default;
            [Step] async ValueTask<StepResult<decimal>> Fetch([Service] IGateway gateway, CancellationToken token) { await gateway.AuthorizeAsync(1, token); return 1m; }
            [Step] ValueTask<long> Weigh() => default;
            [Step, ForEach(nameof(Lines))] ValueTask<StepResult> Each(OrderLine line, Stock stock, decimal fetch) => default;
            [Step(TimeoutMilliseconds = 5)] ValueTask Timed([Key(nameof(Sku))] Stock other) => default;
            [Step] void Write(decimal fetch, long weigh, ref Stock stock) { }
        }
        """);

    [Fact]
    public Task A_row_whose_type_an_earlier_step_returned_is_that_value() => IsSoundAsync(Start + """
            [Step] Stock Reserve(ref Stock stock) => stock;
            [Step] ValueTask<Stock> Refresh(Stock reserve) => default;
            [Step] ValueTask Tell([Key(nameof(Sku))] Stock stock, Stock refresh) => default;
        }
        """);

    [Fact]
    public Task Rows_that_are_written() => IsReportedAsync(
        Start + """
            [Step] ValueTask Take(ref Stock {|#0:stock|}) => default;
            [Step] ValueTask Make(out Stock {|#1:stock|}) { stock = default; return default; }
        }
        """,
        At(0, "SW1006", "The step Take is asynchronous and cannot write stock: take the row by value, and write it in a synchronous step after it"),
        At(1, "SW1006", "The step Make is asynchronous and cannot write stock: take the row by value, and write it in a synchronous step after it"));

    [Fact]
    public Task References() => IsReportedAsync(
        Start + """
            [Step] ValueTask Look(in Stock {|#0:stock|}) => default;
            [Step] ValueTask Ask(in StepContext {|#1:context|}, ref readonly Stock {|#2:stock|}) => default;
        }
        """,
        At(0, "SW1006", "The step Look is asynchronous and cannot take stock by in: take the row by value"),
        At(1, "SW1006", "The step Ask is asynchronous and cannot take context, which is the worker's: make what it needs of it in a synchronous step before, and pass that on"),
        At(2, "SW1006", "The step Ask is asynchronous and cannot take stock by ref readonly: take the row by value"));

    [Fact]
    public Task Tables_and_accumulators() => IsReportedAsync(
        Start + """
            [Step] ValueTask Sum(TableView<Sku, Stock> {|#0:stock|}) => default;
            [Step] ValueTask Add(Accumulate<long> {|#1:revenue|}) => default;
        }
        """,
        At(0, "SW1006", "The step Sum is asynchronous and cannot take the table stock, which others write meanwhile: read it in a step before, and pass on what is needed"),
        At(1, "SW1006", "The step Add is asynchronous and cannot add to revenue: add in a synchronous step after it"));

    [Fact]
    public Task Rows_that_are_created_or_removed() => IsReportedAsync(
        Start + """
            [Step] ValueTask Drop([Delete] Stock {|#0:stock|}) => default;
            [Step] ValueTask Make([Upsert] Stock {|#1:stock|}) => default;
        }
        """,
        At(0, "SW1006", "The step Drop is asynchronous and cannot remove stock: leave [Delete] off, and remove the row in a synchronous step after it"),
        At(1, "SW1006", "The step Make is asynchronous and cannot create stock: leave [Upsert] off, and create the row in a synchronous step after it"));

    [Fact]
    public Task A_row_of_several_tables() => IsReportedAsync(
        Start + """
            [Step] ValueTask<Shelf> Look(Shelf {|#0:shelf|}) => default;
        }
        """,
        "SW1008", "Shelf is held by Front and Back: say which one is meant, as with [From(nameof(Shop.Front))]");

    [Fact]
    public Task A_row_that_no_table_holds() => IsReportedAsync(
        Start + """
            [Step] ValueTask Look([Optional] string {|#0:text|}) => default;
        }
        """,
        "SW1007", "No table or cell holds string: add one to Shop, or take a row that it has");

    [Fact]
    public Task A_table_that_holds_another_row() => IsReportedAsync(
        Start + """
            [Step] ValueTask Look([From({|#0:nameof(Shop.Orders)|})] Stock stock) => default;
        }
        """,
        At(0, "SW1009", "[From] is wrong: Orders is Table<OrderId, Order> and does not hold Stock"));

    [Fact]
    public Task A_parameter_without_a_source() => IsReportedAsync(
        Start + """
            [Step] ValueTask Look(string {|#0:text|}) => default;
        }
        """,
        "SW1014", "Nothing gives the parameter text its value: no earlier step returns string, no table or cell of Shop holds it, and it is not the element of a [ForEach]");

    [Fact]
    public Task A_value_that_comes_too_late() => IsReportedAsync(
        Start + """
            [Step] void Take(decimal {|#0:fetch|}, ref Stock stock) { }
            [Step] ValueTask<StepResult<decimal>> Fetch() => default;
        }
        """,
        "SW1016", "fetch is the value of Fetch, which runs after Take: move that step up");

    [Fact]
    public Task An_asynchronous_check() => IsReportedAsync(
        Start + """
            [Check] ValueTask<StepResult> {|#0:Holds|}() => default;
        }
        """,
        "SW1019", "The check Holds cannot be asynchronous: await before the command is made, or in a step that returns ValueTask<StepResult>");
}
