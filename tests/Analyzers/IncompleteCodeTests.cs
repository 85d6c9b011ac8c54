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
        public record struct Bin(int Count, ImmutableArray<int> Sizes);

        [State] public partial class Depot
        {
            public partial Table<Sku, Bin> Goods { get; }
            public partial Cell<Totals> Totals { get; }
            [Invariant] static bool Holds(in Bin bin) => bin.Count >= 0;
        }

        static class Prices
        {
            static int _asked;
            public static decimal Of(Sku sku) { _asked++; foreach (var pair in new Dictionary<string, decimal>()) if (pair.Key == sku.Value) return pair.Value; return Of(sku) + DateTime.Now.Ticks; }
        }

        [Command<Depot>(Result = nameof(Count)), Distinct(nameof(Move.From), nameof(Move.To))]
        public partial record struct Move(Sku From, Sku To, Sku[] Others)
        {
            [Check] bool Has([Key(nameof(From))] in Bin bin) => bin.Count > 0 && From != To;
            [Step] int Count([Key(nameof(From))] ref Bin from, [Key(nameof(To))] ref Bin to) { (from.Count, to.Count) = (to.Count, from.Count); return from is { Count: > 1 } ? 1 : 2; }
            [Step, ForEach(nameof(Others))] void Take(int count, Sku other, [Upsert] ref Bin bin, in StepContext context)
            {
                Func<int, bool> isMore = size => size > count;
                bin = bin with { Count = (int)Prices.Of(other) };
                foreach (var size in bin.Sizes) bin.Count += isMore(size) ? $"{size}".Length : Guid.NewGuid().GetHashCode();
            }
            [Step] void Forget([Delete, Key(nameof(To))] in Bin bin) { }
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
        var analyzed = test.Generate().OutputCompilation.WithAnalyzers(AllAnalyzers.Create());
        Assert.DoesNotContain(await analyzed.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken), diagnostic => diagnostic.Id == "AD0001");
    }
}
