using Stepwright.Analyzers;
using Stepwright.Verification;

namespace Stepwright.CodeFixes.Tests;

/// <summary>"Take the row by ref" for what the compiler says of a row that a step takes by in and writes.</summary>
public class TakeByRefCodeFixTests
{
    [Theory]
    [InlineData("{|CS8332:stock.Available|} = 1;", "stock.Available = 1;")]
    [InlineData("{|CS8332:stock.Available|}--;", "stock.Available--;")]
    [InlineData("{|CS8332:stock.Available|} += 2; {|CS8332:stock.Reserved|} -= 2;", "stock.Available += 2; stock.Reserved -= 2;")]
    [InlineData("{|CS8331:stock|} = default;", "stock = default;")]
    [InlineData("Change(ref {|CS8329:stock|}); static void Change(ref Stock stock) => stock = default;", "Change(ref stock); static void Change(ref Stock stock) => stock = default;")]
    [InlineData("int.TryParse(\"1\", out {|CS8330:stock.Available|});", "int.TryParse(\"1\", out stock.Available);")]
    [InlineData("ref var same = ref {|CS8329:stock|}; same.Available = 1;", "ref var same = ref stock; same.Available = 1;")]
    public Task Whatever_writes_it(string body, string fixedBody)
    {
        const string Row = "public struct Bin { public int Available, Reserved; }";
        return VerifyAsync(
            $"{Row} [State] public partial class Depot {{ public partial Table<Sku, Bin> Bins {{ get; }} }} [Command<Depot>] readonly partial record struct Take(Sku Sku) {{ [Step] void Lower(/* the */ in /* row */ Bin stock) {{ {body.Replace("Stock", "Bin", StringComparison.Ordinal)} }} }}",
            $"{Row} [State] public partial class Depot {{ public partial Table<Sku, Bin> Bins {{ get; }} }} [Command<Depot>] readonly partial record struct Take(Sku Sku) {{ [Step] void Lower(/* the */ ref /* row */ Bin stock) {{ {fixedBody.Replace("Stock", "Bin", StringComparison.Ordinal)} }} }}");
    }

    [Fact]
    public Task A_row_by_ref_readonly_a_row_with_a_key_and_a_cell() => VerifyAsync(
        """
        [Command<Shop>]
        readonly partial record struct Take(Sku Sku, Sku Other)
        {
            [Step] void Lower(ref readonly Account account) => {|CS8332:account.Orders|}++;
            [Step] void Lower([Key(nameof(Other))] in Stock stock, in Totals totals) { {|CS8332:stock.Available|}--; {|CS8332:totals.Orders|}++; }
            CustomerId Customer => new(1);
        }
        """,
        """
        [Command<Shop>]
        readonly partial record struct Take(Sku Sku, Sku Other)
        {
            [Step] void Lower(ref Account account) => account.Orders++;
            [Step] void Lower([Key(nameof(Other))] ref Stock stock, ref Totals totals) { stock.Available--; totals.Orders++; }
            CustomerId Customer => new(1);
        }
        """);

    [Theory]
    [InlineData("[Step] void Lower([Delete] in Stock stock) => {|CS8332:stock.Available|}--;")]
    [InlineData("[Step] void Lower([Optional] in Stock stock) => {|CS8332:stock.Available|}--;")]
    [InlineData("[Check] bool Lower(in Stock stock) => {|CS8332:stock.Available|}-- > 0;")]
    [InlineData("void Lower(in Stock stock) => {|CS8332:stock.Available|}--;")]
    [InlineData("[Step] void Lower(in StepContext context) => {|CS8331:context|} = default;")]
    [InlineData("[Step] void Lower(in Stock one, [Key(nameof(Sku))] in Stock stock) => {|CS8332:stock.Available|}--;")]
    [InlineData("[Step] void Lower(in Stock stock) => {|CS8332:stock.Available|}--; void Call(in Stock stock) => Lower(in stock);")]
    public Task Not_where_it_would_break(string members) => VerifyAsync($"[Command<Shop>] readonly partial record struct Take(Sku Sku) {{ {members} }}", null);

    [Fact]
    public Task In_incomplete_code() => ShopFix.VerifyAsync<DeclarationAnalyzer, TakeByRefCodeFix>(
        ["[Command<Shop>] readonly partial record struct Take(Sku Sku) { [Step] void Lower(in Stock stock) { {|CS8332:stock.Available|} = ; stock. } }"],
        ["[Command<Shop>] readonly partial record struct Take(Sku Sku) { [Step] void Lower(ref Stock stock) { stock.Available = ; stock. } }"],
        compilerDiagnostics: CompilerDiagnostics.None);

    [Fact]
    public Task Callers_in_other_parts_keep_it() => ShopFix.VerifyAsync<DeclarationAnalyzer, TakeByRefCodeFix>(
        [
            "readonly partial record struct Take { void Call(in Stock stock) => Lower(stock); }",
            "[Command<Shop>] readonly partial record struct Take(Sku Sku) { [Step] void Lower(in Stock stock) => {|CS8332:stock.Available|}--; }",
        ],
        []);

    private static Task VerifyAsync(string source, string? fixedSource) => ShopFix.VerifyAsync<DeclarationAnalyzer, TakeByRefCodeFix>(source, fixedSource);
}
