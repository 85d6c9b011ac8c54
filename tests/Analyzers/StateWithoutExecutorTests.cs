using Microsoft.CodeAnalysis;
using Verify = Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.ExecutorAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1030</summary>
public class StateWithoutExecutorTests
{
    private const string Fill = "[Command<Depot>] public readonly partial record struct Fill(Sku Sku) { [Step] void Put(ref Stock stock) => stock.Available++; }";

    [Fact]
    public Task A_state_with_commands() => Verify.IsReportedAsync(
        "[State] public sealed partial class {|#0:Depot|} { public partial Table<Sku, Stock> Goods { get; } }" + Fill,
        "SW1030", "Depot has commands and no executor, so that nothing can run them: add [Executor<Depot>] public sealed partial class DepotExecutor;");

    [Fact]
    public Task A_state_in_several_parts_is_reported_once() => Verify.IsReportedAsync(
        [
            "[State] public sealed partial class {|SW1030:Depot|} { public partial Table<Sku, Stock> Goods { get; } }",
            "public sealed partial class Depot { public partial Cell<int> Count { get; } }",
            Fill,
        ]);

    [Fact]
    public Task An_executor_of_another_state() => Verify.IsReportedAsync(
        "[State] public sealed partial class {|SW1030:Depot|} { public partial Table<Sku, Stock> Goods { get; } } [Executor<Shop>] public sealed partial class ShopExecutor;" + Fill);

    [Fact]
    public Task Nested_types_and_aliases() => Verify.IsReportedAsync(
        """
        using Warehouse = Outer.Depot;
        public partial class Outer
        {
            [State] public sealed partial class {|SW1030:Depot|} { public partial Table<Sku, Stock> Goods { get; } }
        }
        [Command<Warehouse>] public readonly partial record struct Fill(Sku Sku) { [Step] void Put(ref Stock stock) => stock.Available++; }
        """);

    [Theory]
    [InlineData("[Executor<Depot>] public sealed partial class DepotExecutor;")]
    [InlineData("public partial class Outer { [Executor<Depot>] public sealed partial class Runner; }")]
    public Task A_state_with_an_executor(string executor) => Verify.IsSilentAsync(
        "[State] public sealed partial class Depot { public partial Table<Sku, Stock> Goods { get; } }" + Fill, executor);

    [Fact]
    public Task A_state_without_commands() => Verify.IsSilentAsync("[State] public sealed partial class Depot { public partial Table<Sku, Stock> Goods { get; } }");

    [Theory]
    [InlineData("[State] public class")]
    [InlineData("[State] public class {|SW1030:Depot|}; [Command<Depot>] public struct")]
    [InlineData("[State] public class Depot; [Command<Depo>] public record struct Fill;")]
    [InlineData("[State] public class Depot; [Command<>] public record struct Fill;")]
    [InlineData("[State] public class {|SW1030:Depot|}; [Command<Depot>] public record struct Fill; [Executor<Depo>] public class DepotExecutor;")]
    public Task Incomplete_code(string source) => Verify.IsReportedInBrokenCodeAsync(source);

    [Fact]
    public async Task A_program_with_top_level_statements()
    {
        var test = new ShopTest<ExecutorAnalyzer>(["Console.WriteLine(new Depot().Goods.Count); [State] public sealed partial class {|SW1030:Depot|} { public partial Table<Sku, Stock> Goods { get; } }" + Fill]);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync();
    }
}
