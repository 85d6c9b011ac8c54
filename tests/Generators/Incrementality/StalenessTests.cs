using Microsoft.CodeAnalysis;
using Stepwright.Verification;
using Verify = Stepwright.Verification.CSharpSourceGeneratorVerifier<Stepwright.Generators.StepwrightGenerator>;

namespace Stepwright.Generators.Tests;

/// <summary>
/// Nothing generated is stale: after an edit the generator writes what it would write from nothing, wherever the edit is, and
/// reads nothing again where the edit cannot matter.
/// </summary>
public class StalenessTests
{
    private const string StateFile = "Test0.cs";
    private const string CommandFile = "Test1.cs";
    private const string RowsFile = "Test2.cs";
    private const string LineFile = "Test3.cs";
    private const string NamesFile = "Test4.cs";
    private const string GlobalFile = "Test5.cs";
    private const string NearFile = "Test6.cs";
    private const string ExecutorFile = "Test7.cs";
    private const string UnrelatedFile = "Test8.cs";
    private const string AliasedFile = "Test9.cs";

    private static readonly string[] Sources =
    [
        """
        using Stepwright;
        namespace Shops;
        [State]
        public partial class Shop
        {
            public partial Table<ItemId, Stock> Stocks { get; }
            public partial Table<ItemId, Outer.Shelf> Shelves { get; }
            public partial Cell<Totals> Totals { get; }
            [Invariant] static bool Holds(in Stock stock) => stock.Available >= Names.Least;
        }
        """,
        """
        using System.Collections.Immutable;
        using Stepwright;
        namespace Shops.Commands;
        [Command<Shop>]
        public readonly partial record struct Take(ItemId Item, ItemId Other, ImmutableArray<Line> Lines)
        {
            [Step] void Reserve([Key(Names.Key)] ref Stock stock) => stock.Available -= 1;
            [Step, ForEach(nameof(Lines))] void Fetch(Line line, ref Aliased shelf) { shelf.Count--; }
            [Stepwright.Step] void Count(ref Totals totals) { totals.Orders++; }
        }
        [Command<Shop>]
        public readonly partial record struct Give(ItemId Item)
        {
            [Step] void Put(ref Stock stock) => stock.Available += 1;
        }
        """,
        """
        namespace Shops;
        public readonly record struct ItemId(int Value);
        public record struct Stock(int Available);
        public record struct Totals(int Orders);
        public static class Outer { public record struct Shelf(int Count); public record struct Box(int Count); }
        """,
        """
        namespace Shops;
        public class LineBase { public ItemId Item { get; init; } public int Place { get; init; } }
        public class Line : LineBase { public int Quantity { get; init; } }
        """,
        """
        namespace Shops;
        public static class Names { public const string Key = Parts.Item; public const int Least = 0; }
        public static class Parts { public const string Item = "Item"; public const string Other = "Other"; }
        """,
        """
        global using Aliased = Shops.Outer.Shelf;
        global using Marked = System.SerializableAttribute;
        """,
        """
        namespace Shops.Commands { class Near; }
        namespace Shops { class Around { public class Inner; } partial record struct Part { public Shops.ItemId Second => default; } }
        """,
        """
        namespace Shops;
        [Stepwright.Executor<Shop>]
        public partial class ShopExecutor;
        """,
        """
        using System;
        namespace Elsewhere
        {
            public class Unrelated
            {
                private int _field = 1;
                public const int Constant = 1;
                public string Name { get; set; } = "";
                public int Method(int parameter) { return parameter + _field; }
            }
        }
        """,
        """
        namespace Shops.Commands;
        [Marked]
        public partial record struct Count { [Stepwright.Step] void Tally(ref Totals totals) { totals.Orders++; } }
        """,
    ];

    [Theory]
    [InlineData("a constant in an attribute, through another", NamesFile, "Key = Parts.Item", "Key = Parts.Other")]
    [InlineData("the value of a constant", NamesFile, "Item = \"Item\"", "Item = \"Nothing\"")]
    [InlineData("a member that a key names", CommandFile, "ItemId Item,", "ItemId Article,")]
    [InlineData("a member of a base class", LineFile, "public ItemId Item", "public int Item")]
    [InlineData("another base class", LineFile, "Line : LineBase {", "Line {")]
    [InlineData("a second member of the key's type, in a base class", LineFile, "public int Place", "public ItemId Place")]
    [InlineData("the target of a global alias", GlobalFile, "Outer.Shelf", "Outer.Box")]
    [InlineData("a global alias of an attribute", GlobalFile, "System.SerializableAttribute", "Stepwright.CommandAttribute<Shops.Shop>")]
    [InlineData("a nearer type of a key's name", NearFile, "class Near", "record struct ItemId(int Value)")]
    [InlineData("a nearer type of a row's name", NearFile, "class Near", "record struct Stock(int Available)")]
    [InlineData("a nearer type of a global alias's name", NearFile, "class Near", "record struct Aliased(int Count)")]
    [InlineData("a nearer attribute", NearFile, "class Near", "class StepAttribute : System.Attribute")]
    [InlineData("a nearer namespace", NearFile, "namespace Shops.Commands { class Near; }", "namespace Shops.Commands.Stock { class Near; }")]
    [InlineData("a type in the place of a namespace", NearFile, "class Near", "class Stepwright")]
    [InlineData("another part of a command", NearFile, "namespace Shops { class Around { public class Inner; } partial record struct Part", "namespace Shops.Commands { partial record struct Give")]
    [InlineData("a part of a command that takes a generated name", NearFile, "class Near", "partial record struct Take { class StepwrightDispatch; }")]
    [InlineData("a part of a state that takes a generated name", NearFile, "class Around { public class Inner; }", "partial class Shop { class StepwrightStorage; }")]
    [InlineData("a type with the name of the batch", NearFile, "class Around", "class ShopBatch")]
    [InlineData("a type with the name of the snapshot", NearFile, "class Around", "class ShopSnapshot")]
    [InlineData("a type with the name of the pipeline", NearFile, "class Around", "class ShopPipeline")]
    [InlineData("a type with the name of the JSON", NearFile, "class Around", "class ShopJson")]
    [InlineData("a member of a row", RowsFile, "int Available", "long Available")]
    [InlineData("a JSON name", LineFile, "public int Place", "[System.Text.Json.Serialization.JsonPropertyName(\"a\")] public int Place")]
    [InlineData("a part of a state that takes the name of its data", NearFile, "class Around { public class Inner; }", "partial class Shop { class StepwrightData; }")]
    [InlineData("a type named var", NearFile, "class Around", "class @var")]
    [InlineData("a type named var at the top", UnrelatedFile, "namespace Elsewhere", "class @var; namespace Elsewhere")]
    [InlineData("a row that is a class", RowsFile, "public record struct Shelf", "public record class Shelf")]
    [InlineData("a row that is hidden", RowsFile, "public record struct Shelf", "private record struct Shelf")]
    [InlineData("a key that is obsolete", RowsFile, "public readonly record struct ItemId", "[System.Obsolete] public readonly record struct ItemId")]
    [InlineData("an invariant without a row", StateFile, "[Invariant]", "")]
    [InlineData("a table of another row", StateFile, "Table<ItemId, Stock>", "Table<ItemId, Totals>")]
    [InlineData("a type parameter", CommandFile, "ref Totals totals", "in Totals totals")]
    [InlineData("a using", CommandFile, "using System.Collections.Immutable;", "")]
    [InlineData("a namespace", CommandFile, "namespace Shops.Commands;", "namespace Commands;")]
    [InlineData("a step's attribute", CommandFile, "[Stepwright.Step] void Count", "void Count")]
    [InlineData("an executor's name", ExecutorFile, "ShopExecutor", "OtherExecutor")]
    public void An_edit_that_matters_is_noticed_wherever_it_is(string what, string file, string before, string after)
    {
        var first = Verify.Generate(Sources);

        var run = first.Edit(compilation => compilation.EditSource(file, before, after));

        Assert.Equal(FromNothing(file, before, after), run.GeneratedSources);
        Assert.True(!run.GeneratedSources.SequenceEqual(first.GeneratedSources), $"{what} does not matter.");
        // And back, on what the driver kept.
        Assert.Equal(first.GeneratedSources, run.Edit(compilation => compilation.EditSource(file, after.Length == 0 ? Edited(file, before, after) : after, after.Length == 0 ? Sources[Index(file)] : before)).GeneratedSources);
    }

    [Theory]
    [InlineData("a step's body", CommandFile, "stock.Available -= 1", "stock.Available -= 2")]
    [InlineData("a step's body in braces", CommandFile, "{ shelf.Count--; }", "{ if (shelf.Count > 0) shelf.Count--; }")]
    [InlineData("an invariant's body", StateFile, "stock.Available >= Names.Least", "stock.Available > Names.Least")]
    [InlineData("a comment", CommandFile, "[Step] void Reserve", "/* as asked */ [Step] void Reserve")]
    [InlineData("an unrelated body", UnrelatedFile, "return parameter", "return 1 + parameter")]
    [InlineData("an unrelated field's value", UnrelatedFile, "_field = 1", "_field = 2")]
    [InlineData("an unrelated constant", UnrelatedFile, "Constant = 1", "Constant = 2")]
    [InlineData("an unrelated method's name", UnrelatedFile, "int Method", "int Methods")]
    [InlineData("an unrelated member", UnrelatedFile, "public string Name", "public string Title { get; set; } public string Name")]
    [InlineData("an unrelated type's name", UnrelatedFile, "class Unrelated", "class Other")]
    [InlineData("an unrelated type more", UnrelatedFile, "public class Unrelated", "public class Another; public class Unrelated")]
    [InlineData("an unrelated type that is half written", UnrelatedFile, "public class Unrelated", "public cl class Unrelated")]
    [InlineData("an unrelated using", UnrelatedFile, "using System;", "using System; using System.Linq;")]
    public void An_edit_that_cannot_matter_has_nothing_read_again(string what, string file, string before, string after)
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.EditSource(file, before, after));

        // What a library exports of its effects is told from bodies, in full builds only.
        foreach (var step in TrackingNames.All.Except([TrackingNames.ExportedEffects]))
            Assert.True(run.Reasons(step).All(reason => reason == IncrementalStepRunReason.Cached), $"{what}: {step} is {string.Join(", ", run.Reasons(step))}.");
        run.AssertOutputsCached();
        Assert.Equal(FromNothing(file, before, after), run.GeneratedSources);
    }

    [Fact]
    public void A_file_added_to_a_known_namespace_is_noticed_where_it_matters()
    {
        var first = Verify.Generate(Sources);
        const string Nearer = "namespace Shops.Commands { public record struct Stock(int Available); }";

        var added = first.Edit(compilation => compilation.AddSource("Added.cs", Nearer));

        Assert.NotEqual(first.GeneratedSources, added.GeneratedSources);
        Assert.Equal(Verify.Generate([.. Sources, Nearer]).GeneratedSources, added.GeneratedSources);
        Assert.Equal(first.GeneratedSources, added.Edit(compilation => compilation.RemoveSource("Added.cs")).GeneratedSources);
    }

    [Fact]
    public void A_type_with_the_name_of_a_referenced_command_is_noticed()
    {
        var state = SourceAssembly.Compile("Shop.State", "[Stepwright.State] public partial class Shop { public partial Stepwright.Cell<int> Total { get; } }", new StepwrightGenerator());
        var commands = SourceAssembly.Compile(
            new ProjectState("Shop.Commands") { Sources = { "[Stepwright.Command<Shop>] public partial record struct Take { [Stepwright.Step] void Count(ref int total) { total++; } }" }, AdditionalReferences = { state } },
            new StepwrightGenerator());
        var test = new CSharpSourceGeneratorTest<StepwrightGenerator>
        {
            TestState = { Sources = { "[Stepwright.Executor<Shop>] public partial class ShopExecutor;", "public class Unrelated;" }, AdditionalReferences = { state, commands } },
        };
        var first = test.Generate();
        Assert.Contains("global::Take command", string.Join('\n', first.GeneratedSources.Values), StringComparison.Ordinal);

        var clashing = first.Edit(compilation => compilation.EditSource("Test1.cs", "Unrelated", "Take"));

        Assert.DoesNotContain("global::Take command", string.Join('\n', clashing.GeneratedSources.Values), StringComparison.Ordinal);
        Assert.Equal(first.GeneratedSources, clashing.Edit(compilation => compilation.EditSource("Test1.cs", "Take", "Unrelated")).GeneratedSources);
    }

    [Fact]
    public void A_global_using_in_a_file_added_is_noticed()
    {
        string[] sources = [.. Sources, "namespace Shops; [Command<Shop>] public partial record struct Late { [Step] void Count(ref Totals totals) => totals.Orders++; }"];
        const string Using = "global using Stepwright;";

        var run = Verify.Generate(sources).Edit(compilation => compilation.AddSource("Added.cs", Using));

        Assert.Contains(run.GeneratedSources.Keys, name => name.StartsWith("Shops.Late.", StringComparison.Ordinal));
        Assert.Equal(Verify.Generate([.. sources, Using]).GeneratedSources, run.GeneratedSources);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_each_of_many_edits_the_text_is_that_from_nothing(int seed)
    {
        (string File, string Before, string After)[] edits =
        [
            (NamesFile, "Key = Parts.Item", "Key = Parts.Other"),
            (NearFile, "class Near", "record struct Stock(int Available)"),
            (NearFile, "class Around", "class ShopBatch"),
            (NearFile, "class Around", "class ShopSnapshot"),
            (GlobalFile, "Outer.Shelf", "Outer.Box"),
            (CommandFile, "stock.Available -= 1", "stock.Available -= 2"),
            (CommandFile, "ref Totals", "in Totals"),
            (UnrelatedFile, "int Method", "int Methods"),
            (UnrelatedFile, "class Unrelated", "class ItemId"),
            (UnrelatedFile, "namespace Elsewhere", "namespace Shops.Commands"),
            (LineFile, "public int Place", "public ItemId Place"),
            (RowsFile, "record struct Totals", "record class Totals"),
            (StateFile, "[Invariant]", "/**/"),
        ];
        var random = new Random(seed);
        var texts = Sources.ToArray();
        var done = new bool[edits.Length];
        var run = Verify.GenerateWithoutSteps(Sources);
        for (var count = 0; count < 24; count++)
        {
            var which = random.Next(edits.Length);
            var (file, before, after) = edits[which];
            if (done[which])
                (before, after) = (after, before);
            done[which] = !done[which];
            texts[Index(file)] = texts[Index(file)].Replace(before, after, StringComparison.Ordinal);

            run = run.Edit(compilation => compilation.ReplaceSource(file, texts[Index(file)]));

            Assert.Equal(Verify.Generate(texts).GeneratedSources, run.GeneratedSources);
        }
    }

    private static int Index(string file) => file["Test".Length] - '0';

    private static string Edited(string file, string before, string after) => Sources[Index(file)].Replace(before, after, StringComparison.Ordinal);

    private static IReadOnlyDictionary<string, string> FromNothing(string file, string before, string after) =>
        Verify.Generate([.. Sources.Select((source, index) => index == Index(file) ? Edited(file, before, after) : source)]).GeneratedSources;
}
