using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers.Tests.Determinism;

/// <summary>Bodies that cannot have an effect are not bound, and nothing is missed by that.</summary>
public sealed partial class SuspiciousNamesTests(ITestOutputHelper output)
{
    public static TheoryData<string> Cases => [.. Directory.GetFiles(Path.Combine(RulePages.Repository, "tests", "Planted", "Cases"), "*.cs.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Pages => RulePagesTests.Ids;

    [Theory]
    [MemberData(nameof(Cases))]
    public void All_that_binding_every_body_finds_is_found_in_a_realistic_domain(string name)
    {
        var text = File.ReadAllText(Path.Combine(RulePages.Repository, "tests", "Planted", "Cases", name));
        AssertNothingIsMissed(new ShopTest<DeterminismAnalyzer>([.. FileHeader().Split(text), "global using System.IO; global using System.Linq; global using System.Net.Http;"], withShop: false).Generate());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void All_that_binding_every_body_finds_is_found_in_the_examples_of_the_pages(string id)
    {
        foreach (var block in RulePages.CodeBlocks(RulePages.Page(id)))
            AssertNothingIsMissed(new ShopTest<DeterminismAnalyzer>([block]).Generate());
    }

    [Theory]
    [InlineData("return watch.Running;", "public class Watch : System.Diagnostics.Stopwatch { public bool Running => IsRunning; }")]
    [InlineData("Sleep(1); return true;", "")]
    [InlineData("return new T(static () => { }).IsAlive;", "")]
    [InlineData("return Make(new()) > 0;", "public static class Chance { public static int Make(Random random) => random.Next(); }")]
    [InlineData("return $\"{span.TotalHours}\" == \"1\";", "public record struct Shift(int TotalHours);")]
    [InlineData("return $\"{weight.Value}\" == \"1\";", "")]
    [InlineData("var text = \"of \" + weight; return text.Length > 1;", "")]
    [InlineData("return Total(money, money);", "")]
    [InlineData("foreach (var tag in bag.Tags) return tag > 1; return false;", "")]
    [InlineData("return bag.Sorted.First() > 1;", "")]
    [InlineData("return bag.Last > 1;", "")]
    [InlineData("Counter.Seen++; return true;", "public static class Counter { public static int Seen { get; set; } }")]
    [InlineData("return Named.Id > 1;", "public static class Named { public static readonly int Id; static Named() { Id = Environment.ProcessId; } }")]
    [InlineData("decimal price = money; return price > 1;", "")]
    public void What_a_name_hides_is_looked_at(string body, string beside)
    {
        var compilation = new ShopTest<DeterminismAnalyzer>(
            [$$"""
            global using static System.Threading.Thread;
            global using static Chances;
            using System.Linq;
            using T = System.Threading.Thread;
            {{beside}}
            public static class Chances
            {
                public static int Make(Random random) => random.Next(1);
                public static bool Total(Money left, Money right) => (left + right).Amount > 1;
            }
            public record struct Weight(double Value);
            public record struct Money(long Amount)
            {
                public static Money operator +(Money left, Money right) => new(left.Amount + Environment.TickCount);
                public static implicit operator decimal(Money money) => Environment.TickCount;
            }
            public class Bag
            {
                private readonly HashSet<int> _tags = [];
                public IEnumerable<int> Tags => _tags;
                public IEnumerable<int> Sorted => _tags.Where(tag => tag > 0);
                public int Last { get; } = Environment.TickCount;
            }
            public static class Subject
            {
                public static bool Run(TimeSpan span, Weight weight, Money money{{(beside.Contains("Watch", StringComparison.Ordinal) ? ", Watch watch" : "")}})
                {
                    var bag = new Bag();
                    {{body}}
                }
            }
            """]).Generate();
        AssertNothingIsMissed(compilation);
    }

    [Fact]
    public void A_step_that_calculates_is_not_bound()
    {
        var compilation = new ShopTest<DeterminismAnalyzer>(
        [
            """
            public static class Fees
            {
                public static int Of(int amount, int rate) => amount * rate / 100 + Math.Min(rate, 3);
            }

            [Command<Shop>]
            public readonly partial record struct Move(Sku Sku, int Quantity, ImmutableArray<int> Parts)
            {
                [Step]
                StepResult Take(ref Stock stock)
                {
                    var fee = Fees.Of(Quantity, 2);
                    foreach (var part in Parts)
                        stock.Available -= part + 1;
                    stock.Reserved += Quantity + fee;
                    return stock.Available < 0 ? StepResult.Fail("short", $"{Sku} has {stock.Available} left.") : StepResult.Ok;
                }
            }
            """,
        ]).Generate();
        var step = compilation.GetTypeByMetadataName("Move")!.GetMembers("Take")[0];
        Assert.False(EffectGraph.Of(compilation).CanHaveEffects(step, TestContext.Current.CancellationToken));
        Assert.Empty(new EffectGraph(compilation, opensAll: true).EffectsOf(step, TestContext.Current.CancellationToken));
    }

    private void AssertNothingIsMissed(Compilation compilation)
    {
        var token = TestContext.Current.CancellationToken;
        var (all, some) = (new EffectGraph(compilation, opensAll: true), new EffectGraph(compilation, opensAll: false));
        var members = Members(compilation.Assembly.GlobalNamespace).ToList();
        foreach (var member in members)
            Assert.Equal(EffectsOf(all, member, token), EffectsOf(some, member, token));
        var roots = compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type, token).OfType<INamedTypeSymbol>().SelectMany(EffectRoots.Of).ToList();
        output.WriteLine($"{roots.Count(root => some.CanHaveEffects(root, token))} of {roots.Count} roots are bound, {roots.Count(root => EffectsOf(all, root, token).Count > 0)} have effects.");
    }

    private static List<string> EffectsOf(EffectGraph graph, ISymbol member, CancellationToken token) =>
    [
        .. graph.EffectsOf(member, token).Select(found => $"{member}: {found.Reached.Found.Effect.RuleId} {found.Reached.PathText} at {found.Site.SourceSpan}").Order(StringComparer.Ordinal),
        .. graph.ReachedFrom(new CallTarget(member, null), token).Select(reached => $"{member}: {reached.Found.Effect.RuleId} {reached.PathText}").Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<ISymbol> Members(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceOrTypeSymbol inner => Members(inner),
        IMethodSymbol or IFieldSymbol { IsStatic: true, IsConst: false } or IPropertySymbol { IsStatic: true } => [member],
        _ => [],
    });

    [GeneratedRegex(@"^// file: \S+\.cs$", RegexOptions.Multiline)]
    private static partial Regex FileHeader();
}
