using Microsoft.CodeAnalysis;
using Stepwright.Generators;
using Stepwright.Verification;
using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests.Determinism;

/// <summary>Effects of libraries, whose source is there in an editor and is not in a package.</summary>
public class AcrossAssembliesTests
{
    private const string Clocks = """
        namespace Clocks;
        public static class Clock
        {
            public static int Hour() => Read();
            private static int Read() => System.DateTime.Now.Hour;
            public static int Fixed() => 12;
            public static readonly int Started = System.DateTime.Now.Hour;
            public static int Count;
        }
        public interface IClock { int Hour { get; } }
        public class Watch : IClock { int IClock.Hour => System.DateTime.UtcNow.Hour; public Watch(int x) { } public Watch() => Clock.Hour(); }
        public class Generic<T> { public int Hour<U>(T one, U other, int[] numbers) => Clock.Hour(); public static Generic<T> operator +(Generic<T> a, Generic<T> b) { Clock.Hour(); return a; } }
        """;

    private const string Prices = """
        public static class Price
        {
            public static int Of(int item) => item * Clocks.Clock.Hour();
        }
        """;

    private const string Template = """
        [Command<Shop>] public partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref Stock stock) => stock.Available = {0};
        }
        """;

    [Fact]
    public async Task The_source_of_a_referenced_project_is_followed()
    {
        var test = Command("{|#0:Clocks.Clock.Hour()|} + Clocks.Clock.Fixed()");
        test.TestState.AdditionalProjects["Clocks"].Sources.Add(Clocks);
        await ExpectAsync(test, "Take reads the clock: Take → Clock.Hour → Clock.Read → DateTime.Now; use context.Now");
    }

    [Fact]
    public async Task What_a_compiled_library_exports_is_told()
    {
        var test = Command("{|#0:Clocks.Clock.Hour()|} + Clocks.Clock.Fixed()");
        test.TestState.AdditionalReferences.Add(SourceAssembly.Compile("Clocks", Clocks, new StepwrightGenerator()));
        await ExpectAsync(test, "Take reads the clock: Take → Clock.Hour → Clock.Read → DateTime.Now; use context.Now");
    }

    [Fact]
    public async Task A_library_without_the_generator_says_nothing()
    {
        var test = Command("Clocks.Clock.Hour()");
        test.TestState.AdditionalReferences.Add(SourceAssembly.Compile("Clocks", Clocks));
        await test.RunAsync();
    }

    [Fact]
    public async Task Three_projects_deep()
    {
        var test = Command("{|#0:Price.Of(1)|}");
        test.TestState.AdditionalProjects["Clocks"].Sources.Add(Clocks);
        test.TestState.AdditionalProjects["Prices"].Sources.Add(Prices);
        await ExpectAsync(test, "Take reads the clock: Take → Price.Of → Clock.Hour → Clock.Read → DateTime.Now; use context.Now");
    }

    [Fact]
    public async Task Three_compiled_libraries_deep()
    {
        var clocks = SourceAssembly.Compile("Clocks", Clocks, new StepwrightGenerator());
        var prices = SourceAssembly.Compile(new ProjectState("Prices") { Sources = { Prices }, AdditionalReferences = { clocks } }, new StepwrightGenerator());
        var test = Command("{|#0:Price.Of(1)|}");
        test.TestState.AdditionalReferences.AddRange([clocks, prices]);
        await ExpectAsync(test, "Take reads the clock: Take → Price.Of → Clock.Hour → Clock.Read → DateTime.Now; use context.Now");
    }

    [Fact]
    public async Task A_project_over_a_compiled_library()
    {
        var test = Command("{|#0:Price.Of(1)|}");
        var clocks = SourceAssembly.Compile("Clocks", Clocks, new StepwrightGenerator());
        test.TestState.AdditionalProjects["Prices"].Sources.Add(Prices);
        test.TestState.AdditionalProjects["Prices"].AdditionalReferences.Add(clocks);
        test.TestState.AdditionalReferences.Add(clocks);
        await ExpectAsync(test, "Take reads the clock: Take → Price.Of → Clock.Hour → Clock.Read → DateTime.Now; use context.Now");
    }

    [Theory]
    [InlineData("{|SW3001:Clocks.Clock.Started|}")]
    [InlineData("{|SW3008:Clocks.Clock.Count|}")]
    [InlineData("{|SW3001:((Clocks.IClock)new Clocks.Watch(1)).Hour|}")]
    [InlineData("{|SW3001:new Clocks.Watch()|}.GetType().Name.Length")]
    [InlineData("{|SW3001:new Clocks.Generic<string>().Hour(\"a\", 1, [])|}")]
    [InlineData("({|SW3001:new Clocks.Generic<string>() + new Clocks.Generic<string>()|}).GetType().Name.Length")]
    public async Task Members_of_every_kind_are_told_of_either_way(string expression)
    {
        var asProject = Command(expression);
        asProject.TestState.AdditionalProjects["Clocks"].Sources.Add(Clocks);
        await asProject.RunAsync();
        var asLibrary = Command(expression);
        asLibrary.TestState.AdditionalReferences.Add(SourceAssembly.Compile("Clocks", Clocks, new StepwrightGenerator()));
        await asLibrary.RunAsync();
    }

    [Fact]
    public async Task An_implementation_here_of_an_interface_there()
    {
        var test = new ShopTest<DeterminismAnalyzer>([
            """
            public class Here : IHelper { public int Hour() => DateTime.Now.Hour; }
            [Command<Shop>] public partial record struct Move(Sku Sku) { [Step] void Take(ref Stock stock) => stock.Available = {|SW3001:Helpers.Get().Hour()|}; }
            """]);
        test.TestState.AdditionalProjects["Helpers"].Sources.Add("public interface IHelper { int Hour(); } public static class Helpers { public static IHelper Get() => null!; }");
        await test.RunAsync();
    }

    [Fact]
    public void A_program_exports_nothing()
    {
        var test = new CSharpSourceGeneratorTest<StepwrightGenerator> { TestCode = Clocks };
        Assert.Contains("Stepwright.Effects.g.cs", test.Generate().GeneratedSources.Keys);
        test = new CSharpSourceGeneratorTest<StepwrightGenerator> { TestCode = Clocks + "class Program { static void Main() { } }" };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        Assert.DoesNotContain("Stepwright.Effects.g.cs", test.Generate().GeneratedSources.Keys);
    }

    private static ShopTest<DeterminismAnalyzer> Command(string expression) => new([Template.Replace("{0}", expression, StringComparison.Ordinal)]);

    private static Task ExpectAsync(ShopTest<DeterminismAnalyzer> test, string message)
    {
        test.TestState.ExpectedDiagnostics.Add(At(0, "SW3001", message));
        return test.RunAsync();
    }
}
