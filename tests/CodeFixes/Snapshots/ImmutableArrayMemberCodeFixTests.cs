using Stepwright.Analyzers;

namespace Stepwright.CodeFixes.Tests;

/// <summary>"Declare as ImmutableArray" for SW4001 and SW4002.</summary>
public class ImmutableArrayMemberCodeFixTests
{
    [Theory]
    [InlineData("List<OrderLine> {|SW4002:Lines|}", "ImmutableArray<OrderLine> Lines")]
    [InlineData("OrderLine[] /* of it */ {|SW4002:Lines|}", "ImmutableArray<OrderLine> /* of it */ Lines")]
    [InlineData("OrderLine[]? {|SW4002:Lines|}", "ImmutableArray<OrderLine> Lines")]
    [InlineData("System.Collections.Generic.List<(int A, int B)> {|SW4002:Lines|}, int[] {|SW4002:Numbers|}", "ImmutableArray<(int A, int B)> Lines, ImmutableArray<int> Numbers")]
    public Task A_member_of_a_command(string parameters, string fixedParameters) => VerifyAsync(
        $"[Command<Shop>] public readonly partial record struct Take(OrderId Id, {parameters});",
        $"[Command<Shop>] public readonly partial record struct Take(OrderId Id, {fixedParameters});");

    [Fact]
    public Task Properties_and_fields_of_a_row() => VerifyAsync(
        """
        public record struct Bin
        {
            /// <summary>What is in it.</summary>
            public List<string> {|SW4001:Names|} { get; set; } // as text
            public int[] {|SW4001:Numbers|};
        }
        [State] public sealed partial class Depot { public partial Table<Sku, Bin> Bins { get; } }
        """,
        """
        public record struct Bin
        {
            /// <summary>What is in it.</summary>
            public ImmutableArray<string> Names { get; set; } // as text
            public ImmutableArray<int> Numbers;
        }
        [State] public sealed partial class Depot { public partial Table<Sku, Bin> Bins { get; } }
        """);

    [Fact]
    public Task What_uses_it_goes_on_and_counts_by_length() => ShopFix.VerifyAsync<SnapshotAnalyzer, ImmutableArrayMemberCodeFix>(
        [
            """
            [Command<Shop>]
            public readonly partial record struct Take(List<OrderLine> {|SW4002:Lines|})
            {
                [Step, ForEach(nameof(Lines))] void Lower(OrderLine line, ref Stock stock) => stock.Available -= line.Quantity / Lines.Count;
                [Step] int Count() { var sum = 0; foreach (var line in Lines) sum += line.Quantity; return sum + this.Lines[0].Quantity + Lines.Count(line => line.Price > 1); }
            }
            """,
            "static class Client { static int Made() => new Take([new(new(\"a\"), 1, 1m), default]).Lines.Count; static int Other(List<int> lines) => lines.Count; }",
        ],
        [
            """
            [Command<Shop>]
            public readonly partial record struct Take(ImmutableArray<OrderLine> Lines)
            {
                [Step, ForEach(nameof(Lines))] void Lower(OrderLine line, ref Stock stock) => stock.Available -= line.Quantity / Lines.Length;
                [Step] int Count() { var sum = 0; foreach (var line in Lines) sum += line.Quantity; return sum + this.Lines[0].Quantity + Lines.Count(line => line.Price > 1); }
            }
            """,
            "static class Client { static int Made() => new Take([new(new(\"a\"), 1, 1m), default]).Lines.Length; static int Other(List<int> lines) => lines.Count; }",
        ]);

    [Theory]
    [InlineData("new Take(new List<OrderLine>())", "new Take([])")]
    [InlineData("new Take(Lines: new() { default, new(new(\"a\"), 1, 1m), })", "new Take(Lines: [ default, new(new(\"a\"), 1, 1m), ])")]
    [InlineData("new Take(lines)", "new Take([.. lines])")]
    [InlineData("new Take(lines.Where(line => line.Quantity > 1).ToList())", "new Take([.. lines.Where(line => line.Quantity > 1).ToList()])")]
    [InlineData("new Take(new List<OrderLine>(other.Lines.Count) { default })", "new Take([.. new List<OrderLine>(other.Lines.Length) { default }])")]
    [InlineData("new Take { Lines = lines }", "new Take { Lines = [.. lines] }")]
    [InlineData("other with { /* all */ Lines = new List<OrderLine> { default } }", "other with { /* all */ Lines = [ default ] }")]
    [InlineData("new Take(1)", "new Take(1)")]
    public Task What_is_given_to_it_becomes_a_collection_expression(string value, string fixedValue) => VerifyAsync(
        $$"""
        [Command<Shop>]
        public readonly partial record struct Take(List<OrderLine> {|SW4002:Lines|}) { public Take(int count) : this(new List<OrderLine>()) { } }
        static class Client { static Take Make(Take other, List<OrderLine> lines) => {{value}}; }
        """,
        $$"""
        [Command<Shop>]
        public readonly partial record struct Take(ImmutableArray<OrderLine> Lines) { public Take(int count) : this([]) { } }
        static class Client { static Take Make(Take other, List<OrderLine> lines) => {{fixedValue}}; }
        """);

    [Fact]
    public Task Arrays_that_are_given_to_it_too() => VerifyAsync(
        """
        public record struct Bin() { public int[] {|SW4001:Numbers|} = { 1 }; public int[] {|SW4001:Others|} { get; set; } = new int[] { 1, 2 }; public string[] {|SW4001:Names|} = new[] { "a" }; public int[] {|SW4001:Zeros|} = new int[3]; }
        [State] public sealed partial class Depot { public partial Table<Sku, Bin> Bins { get; } }
        """,
        """
        public record struct Bin() { public ImmutableArray<int> Numbers = [ 1 ]; public ImmutableArray<int> Others { get; set; } = [ 1, 2 ]; public ImmutableArray<string> Names = [ "a" ]; public ImmutableArray<int> Zeros = [.. new int[3]]; }
        [State] public sealed partial class Depot { public partial Table<Sku, Bin> Bins { get; } }
        """);

    [Theory]
    [InlineData("static void Add(Take take) => take.Lines.Add(default);")]
    [InlineData("static void Add(Take take) { var lines = take.Lines; lines.Add(default); }")]
    [InlineData("static List<OrderLine> All(Take take) => take.Lines;")]
    [InlineData("static int Count(Take take) => take.Lines?.Count ?? 0;")]
    public Task Not_where_something_needs_the_list(string member) => VerifyAsync(
        $"[Command<Shop>] public readonly partial record struct Take(List<OrderLine> {{|SW4002:Lines|}}); static class Client {{ {member} }}", null);

    [Fact]
    public Task A_type_by_another_name() => VerifyAsync(
        """
        using Own = System.Collections.Generic.List<OrderLine>;
        using Numbers = int[];
        [Command<Shop>] public readonly partial record struct Take(Own {|SW4002:Lines|}, Numbers {|SW4002:Numbers|});
        """,
        """
        using Own = System.Collections.Generic.List<OrderLine>;
        using Numbers = int[];
        [Command<Shop>] public readonly partial record struct Take(ImmutableArray<OrderLine> Lines, ImmutableArray<int> Numbers);
        """);

    [Theory]
    [InlineData("Dictionary<int, int>")]
    [InlineData("int[,]")]
    [InlineData("System.Text.StringBuilder")]
    public Task Not_for_other_things_that_change(string type) => VerifyAsync($"[Command<Shop>] public readonly partial record struct Take({type} {{|SW4002:Other|}});", null);

    [Theory]
    [InlineData("using System.Linq;\nusing Stepwright;\n", "using System.Collections.Immutable;\nusing System.Linq;\nusing Stepwright;\n")]
    [InlineData("using System;\nusing Own = System.Text;\nnamespace Orders;\n", "using System;\nusing System.Collections.Immutable;\nusing Own = System.Text;\nnamespace Orders;\n")]
    [InlineData("// Of the file.\n\nnamespace Orders;\n", "// Of the file.\n\nusing System.Collections.Immutable;\n\nnamespace Orders;\n")]
    [InlineData("using Stepwright.Contract;\n", "using System.Collections.Immutable;\nusing Stepwright.Contract;\n")]
    public async Task The_namespace_is_imported_where_it_is_not(string usings, string fixedUsings)
    {
        var test = new Stepwright.Verification.CSharpCodeFixTest<SnapshotAnalyzer, ImmutableArrayMemberCodeFix> { Generators = { new Stepwright.Generators.StepwrightGenerator() } };
        test.TestCode = usings + "[Stepwright.Command<global::Shop>] public readonly partial record struct Take(int[] {|SW4002:Numbers|}, int[] {|SW4002:Others|});";
        test.FixedCode = fixedUsings + "[Stepwright.Command<global::Shop>] public readonly partial record struct Take(ImmutableArray<int> Numbers, ImmutableArray<int> Others);";
        test.TestState.Sources.Add("[Stepwright.State] public sealed partial class Shop;");
        test.FixedState.Sources.Add("[Stepwright.State] public sealed partial class Shop;");
        await test.RunAsync();
    }

    private static Task VerifyAsync(string source, string? fixedSource) => ShopFix.VerifyAsync<SnapshotAnalyzer, ImmutableArrayMemberCodeFix>(source, fixedSource);
}
