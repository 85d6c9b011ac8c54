namespace Stepwright.Analyzers.Tests;

/// <summary>A program of one file.</summary>
public class TopLevelStatementsTests
{
    [Fact]
    public Task Declarations_below_the_statements_are_looked_at() => Program(
        """
        var batch = new ShopExecutor(new Shop()).CreateBatch();
        Console.WriteLine(batch);

        [Command<Shop>] public partial record struct Move { [Step] void Take(ref Stock {|SW1010:stock|}) { } }
        [Executor<Shop>] public sealed partial class ShopExecutor;
        """).RunAsync();

    [Fact]
    public Task A_step_among_the_statements_is_none() => Program(
        """
        Take();
        [Step] void {|SW1006:Take|}() { }
        """).RunAsync();

    [Fact]
    public Task Sound_declarations_are() => Program(
        """
        using Rows = Stock;

        var executor = new ShopExecutor(new Shop());
        var batch = executor.CreateBatch();
        batch.Add(new Move(new("A")));
        executor.Execute(batch);

        [Command<Shop>] public partial record struct Move(Sku Sku) { [Step] void Take(ref Rows stock) { } }
        [Executor<Shop>] public sealed partial class ShopExecutor;
        """).RunAsync();

    private static DeclarationTest Program(string source)
    {
        var test = new DeclarationTest([source]);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test;
    }
}
