using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Stepwright.Verification;
using Verify = Stepwright.Verification.CSharpSourceGeneratorVerifier<Stepwright.Generators.StepwrightGenerator>;

namespace Stepwright.Generators.Tests;

/// <summary>What an editor shows on hovering over a command.</summary>
public class DocumentationTests
{
    private const string State = """
        using System.Collections.Generic;
        using Stepwright;

        public record struct Stock(int Available, int Place);
        public record struct Totals(int Orders);

        /// <summary>A shop.</summary>
        [State]
        public partial class Shop
        {
            /// <summary>Its stock.</summary>
            public partial Table<int, Stock> Stock { get; }
            /// <summary>Its totals.</summary>
            public partial Cell<Totals> Totals { get; }
            /// <summary>Its revenue.</summary>
            public partial Accumulator<long> Revenue { get; }
        }

        /// <summary>Its executor.</summary>
        [Executor<Shop>]
        public partial class ShopExecutor;

        """;

    [Fact]
    public void A_query() => Expect(
        "public readonly partial record struct Look(int Item) { [Step] void Find(in Stock stock, in Totals totals, in long revenue, TableView<int, Stock> all) { } }",
        """
        <para>Reads all <c>Stock</c>; reads <c>Stock[Item]</c>, <c>Totals</c>, <c>Revenue</c>. A query: no undo.</para>
        <para>Serializes with every command that adds to <c>Revenue</c>.</para>
        <para>Serializes with every command that changes <c>Stock</c>.</para>
        <para>Serializes with every command that writes <c>Totals</c>.</para>
        <para>Steps:</para>
        <list type="bullet">
        <item><description><c>Find</c>: reads all <c>Stock</c>; reads <c>Stock[Item]</c>, <c>Totals</c>, <c>Revenue</c></description></item>
        </list>
        <para>Conflicts with no command of this project.</para>
        """);

    [Fact]
    public void What_touches_nothing() => Expect(
        "public readonly partial record struct Ping;",
        """
        <para>Touches no state. A query: no undo.</para>
        <para>Conflicts with no command of this project.</para>
        """);

    [Fact]
    public void What_is_done_to_a_row_in_several_steps() => Expect(
        """
        public readonly partial record struct Move(int Item, int? Other)
        {
            [Check] bool IsThere(in Stock stock) => stock.Available > 0;
            [Step] void Take(ref Stock stock) => stock.Available--;
            [Step, ForEach(nameof(Other))] void Put([Upsert] ref Stock stock) => stock.Available++;
            [Step] void Note(Accumulate<long> revenue) => revenue.Add(1);
            [Step] void Clear([Delete] in Stock stock) { }
        }
        """,
        """
        <para>Writes <c>Stock[Item]</c>; writes or creates <c>Stock[Other.Value]</c>; deletes <c>Stock[Item]</c>; adds to <c>Revenue</c>.</para>
        <para>Steps:</para>
        <list type="bullet">
        <item><description><c>IsThere</c> (check): reads <c>Stock[Item]</c></description></item>
        <item><description><c>Take</c>: writes <c>Stock[Item]</c></description></item>
        <item><description><c>Put</c> if there is <c>Other</c>: writes or creates <c>Stock[Other.Value]</c></description></item>
        <item><description><c>Note</c>: adds to <c>Revenue</c></description></item>
        <item><description><c>Clear</c>: deletes <c>Stock[Item]</c></description></item>
        </list>
        <para>Conflicts with commands of this project:</para>
        <list type="bullet">
        <item><description><c>Stock</c> where keys are equal: <c>Move</c></description></item>
        </list>
        """);

    [Fact]
    public void A_key_read_from_a_cell() => Expect(
        "public readonly partial record struct Follow { [Step] void Change(in Totals totals, [Key(nameof(totals), nameof(Totals.Orders))] ref Stock stock) { } }",
        """
        <para>Reads <c>Totals</c>; writes <c>Stock[Totals.Orders]</c>.</para>
        <para>The key of <c>Stock[Totals.Orders]</c> is read from <c>Totals</c> before the first step.</para>
        <para>Serializes with every command that writes <c>Totals</c>.</para>
        <para>Steps:</para>
        <list type="bullet">
        <item><description><c>Change</c>: reads <c>Totals</c>; writes <c>Stock[Totals.Orders]</c></description></item>
        </list>
        <para>Conflicts with commands of this project:</para>
        <list type="bullet">
        <item><description><c>Stock</c> where keys are equal: <c>Follow</c></description></item>
        </list>
        """);

    [Fact]
    public void Of_many_commands_that_meet_eight_are_named()
    {
        var run = Verify.Generate(State + string.Concat(Enumerable.Range(10, 20).Select(number =>
            $"[Command<Shop>] public readonly partial record struct Count{number} {{ [Step] void Tally(ref Totals totals) {{ }} }}\n")));

        Assert.Contains(
            "<c>Totals</c> always: <c>Count10</c>, <c>Count11</c>, <c>Count12</c>, <c>Count13</c>, <c>Count14</c>, <c>Count15</c>, <c>Count16</c>, <c>Count17</c> and 12 more</description>",
            Documentation(run, "Count29"), StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_of_one_name_have_their_full_names_and_those_of_other_states_none()
    {
        var run = Verify.Generate(State + """
            [State] public partial class Other { public partial Cell<Totals> Totals { get; } }
            [Command<Other>] public readonly partial record struct Elsewhere { [Step] void Tally(ref Totals totals) { } }
            public static partial class A { [Command<Shop>] public readonly partial record struct Count { [Step] void Tally(ref Totals totals) { } } }
            public static partial class B { [Command<Shop>] public readonly partial record struct Count { [Step] void Tally(ref Totals totals) { } } }
            """);

        Assert.Contains("<c>Totals</c> always: <c>A.Count</c>, <c>B.Count</c></description>", Documentation(run, "A_Count"), StringComparison.Ordinal);
        Assert.Contains("<c>Totals</c> always: <c>Elsewhere</c></description>", Documentation(run, "Elsewhere"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "remarks")]
    [InlineData("/// <summary>Adds.</summary>\n/// <param name=\"Item\">What.</param>\n", "summary, param, remarks")]
    [InlineData("/// <summary>Adds.</summary>\n/// <remarks>Their own.</remarks>\n", "summary, remarks, remarks")]
    public void Documentation_of_the_users_own_stays_and_comes_first(string documentation, string expected)
    {
        var run = Verify.Generate(State + $$"""
            {{documentation}}[Command<Shop>]
            public readonly partial record struct Add(int Item)
            {
                [Step] void Count(ref Stock stock) => stock.Available++;
            }
            """);
        var compilation = Diagnosed(run);

        var xml = XElement.Parse(compilation.GetTypeByMetadataName("Add")!.GetDocumentationCommentXml(expandIncludes: true, cancellationToken: TestContext.Current.CancellationToken)!);
        Assert.Equal(expected, string.Join(", ", xml.Elements().Select(element => element.Name.LocalName)));
        // What the user left without documentation is the user's; nothing else may come of the generated text.
        Assert.All(Warnings(compilation), warning => Assert.DoesNotContain(".g.cs", warning.Location.SourceTree!.FilePath, StringComparison.Ordinal));
        Assert.DoesNotContain(Warnings(compilation), warning => warning.Id is not ("CS1591" or "CS1573"));
    }

    [Fact]
    public void The_references_in_documentation_are_known_to_the_compiler()
    {
        var add = Diagnosed(Verify.Generate(State + "[Command<Shop>] public readonly partial record struct @class(int Item) { [Step] void Count(ref Stock stock) { } }"))
            .GetTypeByMetadataName("ShopBatch")!.GetMembers("Add").Single();

        var inherited = XElement.Parse(add.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken)!).Element("remarks")!.Element("inheritdoc")!;
        Assert.Equal("T:class", inherited.Attribute("cref")!.Value);
        Assert.Equal("/remarks/para[1]", inherited.Attribute("path")!.Value);
    }

    [Fact]
    public void A_step_may_be_partial_with_documentation_of_its_own() => Assert.DoesNotContain(
        Warnings(Diagnosed(Verify.Generate(State + """
            /// <summary>Adds.</summary>
            [Command<Shop>]
            public readonly partial record struct Add
            {
                /// <summary>Counts.</summary>
                /// <param name="totals">The totals.</param>
                [Step] private partial void Count(ref Totals totals);
                private partial void Count(ref Totals totals) => totals.Orders++;
            }
            """))),
        warning => warning.Id != "CS1591");

    private static void Expect(string command, string documentation)
    {
        var run = Verify.Generate(State + "[Command<Shop>] " + command);

        run.AssertCompiles();
        var name = command.Split("record struct ")[1].Split('(', ' ', ';')[0];
        Assert.Equal($"<remarks>\n{documentation}\n</remarks>", Documentation(run, name));
    }

    private static string Documentation(GeneratorRun run, string command) =>
        string.Join('\n', run.GeneratedSources.Single(source => source.Key.StartsWith($"{command}.Documentation.", StringComparison.Ordinal)).Value
            .Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("///", StringComparison.Ordinal)).Select(line => line[4..]));

    /// <summary>Everything compiled as where a documentation file is asked for.</summary>
    private static CSharpCompilation Diagnosed(GeneratorRun run) => run.OutputCompilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
        run.OutputCompilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(
            tree.GetText(TestContext.Current.CancellationToken),
            ((CSharpParseOptions)tree.Options).WithDocumentationMode(DocumentationMode.Diagnose),
            tree.FilePath,
            TestContext.Current.CancellationToken)));

    private static IEnumerable<Diagnostic> Warnings(CSharpCompilation compilation) =>
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
}
