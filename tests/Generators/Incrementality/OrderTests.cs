using Stepwright.Verification;
using Verify = Stepwright.Verification.CSharpSourceGeneratorVerifier<Stepwright.Generators.StepwrightGenerator>;

namespace Stepwright.Generators.Tests;

/// <summary>The order of files never shows, names of files never collide, and parts of a type may lie anywhere.</summary>
public class OrderTests
{
    private static readonly string[] Sources =
    [
        "using Stepwright; [State] public partial class Shop { public partial Cell<int> Total { get; } }",
        "using Stepwright; namespace B { [Command<Shop>] public partial record struct Add(int Number) { [Step] void Run(ref int total) => total += Number; } }",
        "using Stepwright; namespace A { [Command<Shop>] public partial record struct Add(int Number) { [Step] void Run(ref int total) => total -= Number; } }",
        "using Stepwright; [Executor<Shop>] public partial class ShopExecutor;",
        "using Stepwright; [Command<Shop>(Result = nameof(Get))] public partial record struct Ask { [Step] int Get(in int total) => total; }",
        "using Stepwright; [Executor<Shop>] public partial class OtherExecutor;",
    ];

    [Fact]
    public void Files_in_any_order_give_the_same_output()
    {
        var expected = Verify.Generate(Sources).GeneratedSources;

        Assert.Equal(14, expected.Count);
        Assert.Equal(expected, Verify.Generate([.. Sources.Reverse()]).GeneratedSources);
        Assert.Equal(expected, Verify.Generate([.. Sources.OrderBy(source => source[^9..], StringComparer.Ordinal)]).GeneratedSources);
        Assert.Equal(expected, Verify.Generate(Sources).Edit(compilation => compilation.ReverseSources()).GeneratedSources);
        Assert.Equal(expected, Verify.Generate(string.Join('\n', Sources.Select(source => source.Replace("using Stepwright;", "", StringComparison.Ordinal)).Prepend("using Stepwright;"))).GeneratedSources);
    }

    [Fact]
    public void Commands_of_one_simple_name_have_lanes_of_their_own()
    {
        var run = Verify.Generate(Sources);
        var batch = run.GeneratedSources.Single(source => source.Key.StartsWith("ShopExecutor.Executor", StringComparison.Ordinal)).Value;

        run.AssertCompiles(CompilerDiagnostics.Errors);
        Assert.Contains("Lane<global::A.Add> AddLane2 {", batch, StringComparison.Ordinal);
        Assert.Contains("Lane<global::B.Add> AddLane3 {", batch, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_only_where_file_names_do_not_have_files_of_their_own()
    {
        var run = Verify.Generate("""
            using Stepwright;
            [State] public partial class Shop { public partial Cell<int> Total { get; } }
            [Command<Shop>] public partial record struct Foo;
            [Command<Shop>] public partial record struct fOO;
            [Command<Shop>] public partial record struct Ünter;
            [Command<Shop>] public partial record struct Änter;
            namespace A { public partial class B_C { [Command<Shop>] public partial record struct D; } }
            namespace A { public partial class B { [Command<Shop>] public partial record struct C_D; } }
            namespace A_B { public partial class C { [Command<Shop>] public partial record struct D; } }
            namespace A { public partial class E { [Command<Shop>] public partial record struct F; } }
            namespace A.E_ { [Command<Shop>] public partial record struct F; }
            namespace A { public partial class E { public partial class G { [Command<Shop>] public partial record struct F; } } }
            """);

        run.AssertCompiles(CompilerDiagnostics.Errors);
        Assert.Equal(10, run.GeneratedSources.Keys.Count(name => name.Contains(".Command.", StringComparison.Ordinal)));
        Assert.Equal(10, run.GeneratedSources.Keys.Count(name => name.Contains(".Documentation.", StringComparison.Ordinal)));
        Assert.Equal(run.GeneratedSources.Count, run.GeneratedSources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(run.GeneratedSources.Keys, name => Assert.Matches("^[A-Za-z0-9_.]+$", name));
    }

    [Fact]
    public void The_attribute_may_be_on_one_part_and_the_steps_in_another()
    {
        var whole = Verify.Generate(Subjects.Shop).GeneratedSources;
        var command = Subjects.Shop.IndexOf("[Command<Shop>]", StringComparison.Ordinal);
        var body = Subjects.Shop.IndexOf("[Check]", StringComparison.Ordinal);
        var parts = Verify.Generate(
            Subjects.Shop[..command] + Subjects.Shop[Subjects.Shop.IndexOf("[Executor<Shop>]", StringComparison.Ordinal)..].Replace("[Executor<Shop>]", "", StringComparison.Ordinal),
            "using System.Collections.Immutable; using Stepwright; " + Subjects.Shop[command..body] + "}",
            "using System.Collections.Immutable; using Stepwright; partial record struct PlaceOrder { " + Subjects.Shop[body..Subjects.Shop.IndexOf("[Executor<Shop>]", StringComparison.Ordinal)],
            "[Stepwright.Executor<Shop>] partial class ShopExecutor;");

        Assert.Equal(whole, parts.GeneratedSources);
        parts.AssertCompiles(CompilerDiagnostics.Errors);
    }

    [Theory]
    [InlineData("[Command<Shop>] partial record struct Add;", "[Command<Shop>] partial record struct Add;")]
    [InlineData("[State] partial class Shop;", "")]
    [InlineData("[Executor<Shop>] partial class ShopExecutor;", "[Executor<Shop>] partial class ShopExecutor;")]
    public void An_attribute_on_two_parts_is_the_compilers_to_report(string one, string other)
    {
        const string Shop = "global using Stepwright; [State] partial class Shop { public partial Cell<int> Total { get; } } partial record struct Add; partial class ShopExecutor;";

        foreach (var sources in new[] { new[] { Shop, one, other }, [Shop + one + other], [one, Shop, other] })
        {
            var run = Verify.Generate(sources);
            Assert.Single(run.GeneratedSources.Keys, name => name.StartsWith("Shop.State", StringComparison.Ordinal));
            Assert.All(run.OutputCompilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error), error => Assert.DoesNotContain(".g.cs", error.Location.SourceTree!.FilePath, StringComparison.Ordinal));
        }
    }
}
