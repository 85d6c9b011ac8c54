using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.Generators;
using Stepwright.Verification;
using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>Code as it is while someone writes it.</summary>
public class IncompleteCodeTests
{
    private const string Complete = """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> Goods { get; }
            public partial Cell<Totals> Totals { get; }
            [Invariant] static bool Holds(in Stock stock) => true;
        }

        [Command<Depot>(Result = nameof(Count)), Distinct(nameof(Move.From), nameof(Move.To))]
        public partial record struct Move(Sku From, Sku To, Sku[] Others)
        {
            [Check] bool Has([Key(nameof(From))] in Stock stock) => true;
            [Step] int Count() => 1;
            [Step, ForEach(nameof(Others))] void Take(int count, Sku other, [Upsert] ref Stock stock, in StepContext context) { }
        }

        [Executor<Depot>] public sealed partial class DepotExecutor;
        """;

    [Fact]
    public Task The_complete_code_is_sound() => IsSoundAsync(Complete);

    [Fact]
    public async Task Nothing_crashes_where_the_code_ends_early()
    {
        foreach (var token in SyntaxFactory.ParseTokens(Complete))
            await DoesNotCrashAsync(Complete[..token.SpanStart]);
    }

    [Fact]
    public async Task Nothing_crashes_where_a_token_is_missing()
    {
        foreach (var token in SyntaxFactory.ParseTokens(Complete))
            await DoesNotCrashAsync(Complete.Remove(token.SpanStart, token.Span.Length));
    }

    [Theory]
    [InlineData("[Step] void ")]
    [InlineData("[Step] void (")]
    [InlineData("[Step] void Take(")]
    [InlineData("[Step] void Take(ref")]
    [InlineData("[Step] void Take(ref Stock")]
    [InlineData("[Step] void Take(ref Stoc")]
    [InlineData("[Step] void Take([Key(")]
    [InlineData("[Step, ForEach(nameof(")]
    [InlineData("[Step, ForEach(nameof(Lin")]
    public Task A_step_that_is_being_written_is_left_to_the_compiler(string step) => IsLeftToTheCompilerAsync(
        $$"""
        [Command<Shop>] public partial record struct Move(Sku Sku)
        {
            {{step}}
        """);

    private static async Task DoesNotCrashAsync(string source)
    {
        var test = new CSharpSourceGeneratorTest<StepwrightGenerator>();
        test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(("Usings.cs", Usings));
        test.TestState.Sources.Add(("Shop.cs", Shop));
        // Its run fails where the generator throws.
        var analyzed = test.Generate().OutputCompilation.WithAnalyzers([new DeclarationAnalyzer()]);
        Assert.DoesNotContain(await analyzed.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken), diagnostic => diagnostic.Id == "AD0001");
    }
}
