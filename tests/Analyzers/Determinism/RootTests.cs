using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.Generators;
using Stepwright.Verification;

namespace Stepwright.Analyzers.Tests.Determinism;

/// <summary>What is looked at, wherever and however it is declared.</summary>
public class RootTests
{
    [Fact]
    public Task Steps_checks_keys_and_invariants() => Rule<DeterminismAnalyzer>.IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<int, Stock> Goods { get; }
            [Invariant] static bool Holds(in Stock stock) => stock.Available < {|SW3001:DateTime.Now|}.Hour;
            public static int Now() => DateTime.Now.Hour;
        }
        [Command<Depot>] public partial record struct Move(int[] Numbers)
        {
            int Key() => {|SW3001:DateTime.Now|}.Hour;
            int[] Some => [{|SW3001:DateTime.Now|}.Hour];
            public int Outside() => DateTime.Now.Hour;
            [Check] bool IsOpen() => {|SW3001:DateTime.Now|}.Hour > 1;
            [Step] void Take([Key(nameof(Key))] ref Stock stock) => stock.Available = {|SW3001:Outside()|};
            [Step, ForEach(nameof(Some))] void Put(int number, [Key(nameof(number))] ref Stock stock) => stock.Available = {|SW3001:DateTime.Now|}.Hour;
        }
        """);

    [Fact]
    public Task Asynchronous_steps_and_compensations_may_do_what_they_are_for_and_reach_no_state() => Rule<DeterminismAnalyzer>.IsReportedAsync(
        """
        [Command<Shop>] public partial record struct Move(Sku Sku)
        {
            private static readonly Shop Found = new();
            [Step] async ValueTask<int> Ask() { await Task.Delay(1); await System.IO.File.ReadAllTextAsync("a"); return DateTime.Now.Hour + Random.Shared.Next() + {|SW2012:Found.Stock|}.Count; }
            [Step] ValueTask Send() => new(Task.Run(() => Console.WriteLine(Guid.NewGuid())));
            [Compensate(nameof(Ask))] async ValueTask Unask() { await Task.Delay(1); Console.WriteLine(DateTime.Now + {|SW2012:Count()|}.ToString()); }
            [Step] void Take(int ask, ref Stock stock) => stock.Available = ask + {|SW3001:DateTime.Now|}.Hour;
            private static int Count() => Found.Stock.Count;
        }
        """);

    [Fact]
    public Task A_synchronous_step_that_calls_an_asynchronous_one_does_what_that_does() => Rule<DeterminismAnalyzer>.IsReportedAsync(
        """
        [Command<Shop>] public partial record struct Move(Sku Sku)
        {
            [Step] ValueTask<int> Ask() => new(DateTime.Now.Hour);
            [Step] void Take(int ask, ref Stock stock) => stock.Available = ask + {|SW3001:Ask()|}.Result;
        }
        """);

    [Fact]
    public Task A_step_that_another_step_calls_is_told_of_once() => Rule<DeterminismAnalyzer>.IsReportedAsync(
        """
        [Command<Shop>] public partial record struct Move(Sku Sku)
        {
            [Step] int Count() => {|SW3001:DateTime.Now|}.Hour;
            [Step] void Take(int count, ref Stock stock) => stock.Available = Count();
        }
        """);

    [Fact]
    public Task Commands_in_several_parts_with_helpers_in_other_files() => Rule<DeterminismAnalyzer>.IsReportedAsync(
        [
            "namespace Orders; public partial class Outer { [Command<Shop>] public partial record struct Move(Sku Sku) { [Step] void Take(ref Stock stock) => stock.Available = {|SW3001:Hour()|} + {|SW3001:Other.Files.Hour|}; } }",
            "namespace Orders; public partial class Outer { public partial record struct Move { private static int Hour() => DateTime.Now.Hour; } }",
            "namespace Orders.Other; internal static class Files { internal static int Hour => DateTime.Now.Hour; }",
        ]);

    [Fact]
    public async Task A_command_below_top_level_statements()
    {
        var test = new ShopTest<DeterminismAnalyzer>([
            """
            Console.WriteLine(DateTime.Now);
            int Local() => DateTime.Now.Hour;
            Console.WriteLine(Local());

            [Command<Shop>] public partial record struct Move(Sku Sku) { [Step] void Take(ref Stock stock) => stock.Available = {|SW3001:DateTime.Now|}.Hour; }
            """]);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync();
    }

    [Fact]
    public Task Nothing_is_said_of_code_that_no_step_reaches() => Rule<DeterminismAnalyzer>.IsSilentAsync(
        """
        public static class Loader { public static int Seed = new Random().Next(); public static void Load(Shop shop) { lock (shop) shop.Stock.Add(new(Guid.NewGuid().ToString()), new(DateTime.Now.Hour, 1)); } }
        [Command<Shop>] public partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref Stock stock) => stock.Available--;
            public static Move Make() => new(new(Environment.MachineName));
            public override string ToString() => DateTime.Now.ToString();
        }
        """);

    [Fact]
    public Task Nothing_is_said_where_the_runtime_is_not_referenced() => Plain(
        """
        namespace Stepwright { class CommandAttribute<T> : System.Attribute; class StepAttribute : System.Attribute; }
        [Stepwright.Command<int>] struct Move { [Stepwright.Step] int Take() => System.DateTime.Now.Hour; }
        """);

    [Fact]
    public async Task A_direct_effect_hands_its_replacement_to_the_fixes()
    {
        var test = new ShopTest<DeterminismAnalyzer>([
            """
            public static class Helper { public static int Hour() => DateTime.Now.Hour; }
            [Command<Shop>] public partial record struct Move(Sku Sku)
            {
                [Check] bool IsOpen() => DateTimeOffset.Now.Hour > 1;
                [Step] void Take(ref Stock stock) => stock.Available = DateTime.UtcNow.Hour + Helper.Hour();
            }
            """]);
        var found = (await test.DiagnosticsAsync()).Where(diagnostic => diagnostic.Id == "SW3001").OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);

        Assert.Equal(
            [("true", null), ("true", "Now.UtcDateTime"), (null, "Now.UtcDateTime")],
            found.Select(diagnostic => (diagnostic.Properties.GetValueOrDefault("Direct"), diagnostic.Properties.GetValueOrDefault("Replacement"))));
    }

    private const string Complete = """
        using System.Linq;
        public interface IPricer<T> { int Price(T x); static abstract int Now { get; } }
        public class Pricer(int seed) : IPricer<int>
        {
            private readonly int _seed = seed;
            public static int Now => DateTime.Now.Hour;
            public int Price(int x) => x > 0 ? Price(x - 1) : new Random().Next();
            public static implicit operator int(Pricer one) => one._seed;
            public void Deconstruct(out int a, out int b) => (a, b) = (1, Now);
        }
        [Command<Shop>] public partial record struct Move(Sku Sku, Dictionary<string, decimal> Rates)
        {
            private static readonly List<int> s_all = [];
            [Step] void Take(ref Stock stock)
            {
                var (a, b) = new Pricer(1);
                foreach (var (key, rate) in Rates) s_all.Add((int)rate);
                stock.Available = s_all.Select(x => x + a).Where(x => x is > 1 and < 5).ToList().Count + (int)new Pricer(b);
                lock (s_all) { stock.Reserved = $"{Rates["a"]:N2} {Sku}".Length; }
                int Local<T>(T x) where T : IPricer<int> => T.Now + x.Price(1);
                stock.Reserved += Local(new Pricer(2));
            }
        }
        """;

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

    private static async Task DoesNotCrashAsync(string source)
    {
        var test = new CSharpSourceGeneratorTest<StepwrightGenerator>();
        test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(("Usings.cs", Declaration.Usings));
        test.TestState.Sources.Add(("Shop.cs", Declaration.Shop));
        var analyzed = test.Generate().OutputCompilation.WithAnalyzers([new DeterminismAnalyzer()]);
        Assert.DoesNotContain(await analyzed.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken), diagnostic => diagnostic.Id == "AD0001");
    }

    private static async Task Plain(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Plain",
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            ReferenceAssemblies.Framework);
        Assert.Empty(await compilation.WithAnalyzers([new DeterminismAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
    }
}
