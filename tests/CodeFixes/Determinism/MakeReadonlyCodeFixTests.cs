using Stepwright.Analyzers;

namespace Stepwright.CodeFixes.Tests;

/// <summary>"Make the field readonly" for SW3008.</summary>
public class MakeReadonlyCodeFixTests
{
    [Theory]
    [InlineData("internal static /* once */ int Limit = 5;", "internal static /* once */ readonly int Limit = 5;")]
    [InlineData("internal static string Limit = \"5\";", "internal static readonly string Limit = \"5\";")]
    [InlineData("internal static ImmutableArray<int> Limit = [5];", "internal static readonly ImmutableArray<int> Limit = [5];")]
    [InlineData("internal static int Limit; static Rules() { Limit = 5; }", "internal static readonly int Limit; static Rules() { Limit = 5; }")]
    [InlineData("internal static List<int> Limit = [5];", "internal static readonly List<int> Limit = [5];")]
    public Task A_field_that_nothing_assigns(string member, string fixedMember) => VerifyAsync(Command(member), Command(fixedMember, fires: false));

    [Theory]
    [InlineData("internal static int Limit = 5; static void Change() => Limit = 6;")]
    [InlineData("internal static int Limit = 5; static void Change() { var limit = () => Limit++; }")]
    [InlineData("internal static int Limit = 5; static ref int Change() => ref Limit;")]
    [InlineData("internal static int Limit, Other;")]
    [InlineData("internal struct Counter { int _count; public int Next() => ++_count; } internal static Counter Limit; static int Change() => Limit.Next();")]
    [InlineData("internal static int Limit { get; set; }")]
    [InlineData("internal static List<int> Limit = [5]; static void Change() => Limit.Add(6);")]
    public Task Not_where_it_would_break(string member) => VerifyAsync(Command(member), null);

    [Fact]
    public Task A_field_of_another_file_and_of_another_file_that_assigns_it() => ShopFix.VerifyAsync<DeterminismAnalyzer, MakeReadonlyCodeFix>(
        [
            "[Command<Shop>] public readonly partial record struct Take(OrderId Id) { [Step] void Pay(ref Order order) => order.Total = {|SW3008:Rules.Limit|} + {|SW3008:Rules.Rate|}; }",
            "public static class Rules { public static int Limit = 5, Other = 6;\n    public static int Rate = 5; }",
            "static class Setup { static void Run() => Rules.Limit = 6; }",
        ],
        [
            "[Command<Shop>] public readonly partial record struct Take(OrderId Id) { [Step] void Pay(ref Order order) => order.Total = {|SW3008:Rules.Limit|} + Rules.Rate; }",
            "public static class Rules { public static int Limit = 5, Other = 6;\n    public static readonly int Rate = 5; }",
            "static class Setup { static void Run() => Rules.Limit = 6; }",
        ]);

    private static string Command(string member, bool fires = true) => $$"""
        static class Rules { {{member.Replace("internal static int Limit", "internal static int Limit", StringComparison.Ordinal).Replace("internal internal", "internal", StringComparison.Ordinal)}} }
        [Command<Shop>] public readonly partial record struct Take(OrderId Id) { [Step] string Pay() => $"{ {{(fires ? "{|SW3008:Rules.Limit|}" : "Rules.Limit")}} }"; }
        """;

    private static Task VerifyAsync(string source, string? fixedSource) => ShopFix.VerifyAsync<DeterminismAnalyzer, MakeReadonlyCodeFix>(source, fixedSource);
}
