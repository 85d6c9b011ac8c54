using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Stepwright.Analyzers.Tests;

/// <summary>Every analyzer, on data and bodies as they are while someone writes them.</summary>
public class UnfinishedCodeTests
{
    private const string Complete = """
        using System.Linq;
        public record struct Parcel(List<int[]> Lines, Box? Box, (Action, int)? Pair, double Weight)
        {
            public double Weight = Weight;
        }
        public class Box(string note) { public int Size { get; set; } public string Note => note; public Box? Inner; }
        [State] public partial class Depot { public partial Table<Sku, Parcel> Goods { get; } public partial Cell<Box> Last { get; } }
        [Command<Shop>]
        public partial record struct Move(Sku Sku, ImmutableArray<OrderLine> Lines, List<int> Extra, [property: System.Text.Json.Serialization.JsonPropertyName("sku")] Type Kind)
        {
            [Step]
            StepResult Take(ref Stock stock, in StepContext context)
            {
                var most = stock.Available + 1;
                var picked = from line in Lines where line.Quantity > most select new { line.Sku, most };
                int[] numbers = [1, .. picked.Select(pick => pick.most)];
                object text = $"{stock}" + numbers.Length, boxed = most;
                if (most is > 3 and var count) { var message = "few" + count; return StepResult.Fail("few", message); }
                switch (most) { case 1: throw new InvalidOperationException(string.Format("{0}", most)); default: break; }
                context.Emit(new Box("x") { Size = Sum(1, 2) });
                return StepResult.Ok;
                int Sum(params int[] parts) => parts.Sum(part => part + most);
            }
        }
        """;

    private readonly CSharpCompilation _complete = new ShopTest<SnapshotAnalyzer>([Complete]).Generate();

    [Fact]
    public async Task The_complete_code_is_looked_at() => Assert.Superset(
        new HashSet<string> { "SW4001", "SW4002", "SW4003", "SW5001", "SW5002", "SW7001", "SW7002", "SW7003", "SW7004" },
        (await DiagnosticsAsync(Complete)).Select(diagnostic => diagnostic.Id).ToHashSet());

    [Fact]
    public async Task Nothing_crashes_where_the_code_ends_after_a_line()
    {
        for (var end = Complete.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = Complete.IndexOf('\n', end + 1))
            await DoesNotCrashAsync(Complete[..end]);
    }

    [Fact]
    public async Task Nothing_crashes_where_a_token_is_missing()
    {
        foreach (var token in SyntaxFactory.ParseTokens(Complete))
            await DoesNotCrashAsync(Complete.Remove(token.SpanStart, token.Span.Length));
    }

    private async Task DoesNotCrashAsync(string source) => Assert.DoesNotContain(await DiagnosticsAsync(source), diagnostic => diagnostic.Id == "AD0001");

    private Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string source)
    {
        // What was generated for the complete code stays as it is.
        var tree = _complete.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("Test0.cs", StringComparison.Ordinal));
        var edited = tree.WithChangedText(SourceText.From(source));
        return _complete.ReplaceSyntaxTree(tree, edited).WithAnalyzers(AllAnalyzers.Create()).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
