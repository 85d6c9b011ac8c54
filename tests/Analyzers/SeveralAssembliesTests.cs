using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.Verification;
using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>States, commands and executors in different projects.</summary>
public class SeveralAssembliesTests
{
    private const string State = """
        using Stepwright;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Friend")]
        public readonly record struct Sku(string Value);
        public record struct Stock(int Available);
        public record struct Secret(int Value);
        [State] public partial class Shop
        {
            public partial Table<Sku, Stock> Stock { get; }
            public partial Table<Sku, Stock> Returns { get; }
            internal partial Table<Sku, Secret> Secrets { get; }
        }
        """;

    [Fact]
    public Task A_command_is_bound_to_the_tables_of_a_referenced_state() => IsReportedAsync(
        "[Command<Shop>] public partial record struct Move(Sku Sku) { [Step] void Take(ref Stock {|#0:stock|}) { } }",
        At(0, "SW1008", "Stock is held by Stock and Returns: say which one is meant, as with [From(nameof(Shop.Stock))]"));

    [Fact]
    public Task A_table_that_the_project_does_not_see_holds_no_row_although_a_friend_sees_it() => IsReportedAsync(
        "[Command<Shop>] public partial record struct Move(Sku Sku) { [Step] void Take(ref Secret {|#0:secret|}) { } }",
        At(0, "SW1007", "No table or cell holds Secret: add one to Shop, or take a row that it has"));

    [Fact]
    public async Task Sound_commands_of_a_referenced_state_and_an_executor_of_both()
    {
        var test = Project("""
            [Command<Shop>] public partial record struct Move(Sku Sku) { [Step] void Take([From(nameof(Shop.Returns))] ref Stock stock) { } }
            [Executor<Shop>] public sealed partial class ShopExecutor;
            """);
        test.CompilerDiagnostics = CompilerDiagnostics.Warnings;
        await test.RunAsync();
    }

    [Fact]
    public async Task A_state_that_is_wrong_is_reported_in_its_own_project_only()
    {
        var test = Project("""
            [Command<Depot>] public partial record struct Fill(Sku Sku) { [Step] void Put(ref Stock stock) { } }
            [Executor<Depot>] public sealed partial class DepotExecutor;
            """);
        test.TestState.AdditionalProjects["Depots"].Sources.Add("[Stepwright.State] public class {|SW1001:Depot|};");
        await test.RunAsync();
    }

    [Fact]
    public async Task Nothing_is_looked_at_where_the_runtime_is_not_referenced()
    {
        var compilation = CSharpCompilation.Create(
            "Plain",
            [CSharpSyntaxTree.ParseText(
                "namespace Stepwright { class StepAttribute : System.Attribute; } class Plain { [Stepwright.Step] void Run() { } }",
                cancellationToken: TestContext.Current.CancellationToken)],
            ReferenceAssemblies.Framework);
        var diagnostics = await compilation.WithAnalyzers([new DeclarationAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics);
    }

    private static async Task IsReportedAsync(string source, DiagnosticResult expected)
    {
        var test = Project(source);
        test.TestState.ExpectedDiagnostics.Add(expected);
        await test.RunAsync();
    }

    /// <summary>The state, a friend of it that uses all of it, and the project under test.</summary>
    private static DeclarationTest Project(string source)
    {
        var test = new DeclarationTest([source], withShop: false);
        test.TestState.AdditionalProjects["Shop.State"].Sources.Add(State);
        test.TestState.AdditionalProjects["Friend"].Sources.Add("""
            using Stepwright;
            [Command<Shop>] public partial record struct Tell(Sku Sku) { [Step] void Take(in Secret secret) { } }
            """);
        return test;
    }
}
