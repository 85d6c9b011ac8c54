using Stepwright.Analyzers;
using Stepwright.Generators;
using Stepwright.Verification;

namespace Stepwright.CodeFixes.Tests;

/// <summary>"Take the row by in" for SW2002.</summary>
public class TakeByInCodeFixTests
{
    [Fact]
    public Task Rows_and_cells_one_after_another() => VerifyAsync(
        """
        [Command<Shop>]
        readonly partial record struct Look(Sku Sku, CustomerId Customer)
        {
            [Step]
            void Guard(
                // The row.
                [Key(nameof(Sku))] ref /* here */ Stock {|SW2002:stock|},
                ref Totals {|SW2002:totals|},
                ref Account account)
            {
                if (stock.Available < totals.Orders)
                    account.Orders++;
            }
        }
        """,
        """
        [Command<Shop>]
        readonly partial record struct Look(Sku Sku, CustomerId Customer)
        {
            [Step]
            void Guard(
                // The row.
                [Key(nameof(Sku))] in /* here */ Stock stock,
                in Totals totals,
                ref Account account)
            {
                if (stock.Available < totals.Orders)
                    account.Orders++;
            }
        }
        """);

    [Fact]
    public Task Calls_pass_it_by_in_too() => ShopFix.VerifyAsync<ConflictAnalyzer, TakeByInCodeFix>(
        [
            """
            public static partial class Outer
            {
                [Command<Shop>]
                public readonly partial record struct Look(Sku Sku, CustomerId Customer)
                {
                    [Step] public void Guard(ref Stock {|SW2002:stock|}, ref Account account) => account.Orders = stock.Available;
                    void Again(ref Stock stock, ref Account account) => Guard(account: ref account, stock: ref stock);
                }
            }
            """,
            "static class Caller { static void Call(Outer.Look look, ref Stock stock, ref Account account) { look.Guard(ref stock, ref account); Guard(ref stock); void Guard(ref Stock stock) { } } }",
        ],
        [
            """
            public static partial class Outer
            {
                [Command<Shop>]
                public readonly partial record struct Look(Sku Sku, CustomerId Customer)
                {
                    [Step] public void Guard(in Stock stock, ref Account account) => account.Orders = stock.Available;
                    void Again(ref Stock stock, ref Account account) => Guard(account: ref account, stock: in stock);
                }
            }
            """,
            "static class Caller { static void Call(Outer.Look look, ref Stock stock, ref Account account) { look.Guard(in stock, ref account); Guard(ref stock); void Guard(ref Stock stock) { } } }",
        ]);

    [Fact]
    public async Task Calls_in_projects_that_reference_the_command()
    {
        var test = new CSharpCodeFixTest<ConflictAnalyzer, TakeByInCodeFix> { Generators = { new StepwrightGenerator() } };
        var (commands, fixedCommands) = (test.TestState.AdditionalProjects["Commands"], test.FixedState.AdditionalProjects["Commands"]);
        foreach (var project in new[] { commands, fixedCommands })
        {
            project.Sources.Add(("Commands/Usings.cs", ShopFix.Usings));
            project.Sources.Add(("Commands/Shop.cs", ShopFix.Shop));
        }

        commands.Sources.Add("[Command<Shop>] public readonly partial record struct Look(Sku Sku, CustomerId Customer) { [Step] public void Guard(ref Stock {|SW2002:stock|}, ref Account account) => account.Orders = stock.Available; }");
        fixedCommands.Sources.Add("[Command<Shop>] public readonly partial record struct Look(Sku Sku, CustomerId Customer) { [Step] public void Guard(in Stock stock, ref Account account) => account.Orders = stock.Available; }");
        test.TestCode = "static class Caller { static void Call(Look look, ref Stock stock, ref Account account) => look.Guard(ref stock, ref account); }";
        test.FixedCode = "static class Caller { static void Call(Look look, ref Stock stock, ref Account account) => look.Guard(in stock, ref account); }";
        await test.RunAsync();
    }

    [Fact]
    public async Task Commands_of_several_projects_that_call_one_another()
    {
        const string Guard = "[Step] public void Guard(ref Stock {|SW2002:stock|}, ref Account account) => account.Orders = stock.Available;";
        const string FixedGuard = "[Step] public void Guard(in Stock stock, ref Account account) => account.Orders = stock.Available;";
        var test = new CSharpCodeFixTest<ConflictAnalyzer, TakeByInCodeFix> { Generators = { new StepwrightGenerator() } };
        foreach (var state in new[] { test.TestState, test.FixedState })
        {
            var guard = state == test.TestState ? Guard : FixedGuard;
            var commands = state.AdditionalProjects["Commands"];
            commands.Sources.Add(("Commands/Usings.cs", ShopFix.Usings));
            commands.Sources.Add(("Commands/Shop.cs", ShopFix.Shop));
            commands.Sources.Add($"[Command<Shop>] public readonly partial record struct Look(Sku Sku, CustomerId Customer) {{ {guard} }}");
            state.Sources.Add(("Usings.cs", ShopFix.Usings));
            state.Sources.Add(
                $"[Command<Shop>] public readonly partial record struct Again(Sku Sku, CustomerId Customer) {{ {guard} static void Call(Look look, ref Stock stock, ref Account account) => look.Guard({(state == test.TestState ? "ref" : "in")} stock, ref account); }}");
        }

        await test.RunAsync();
    }

    [Fact]
    public Task Not_where_it_would_break() => VerifyAsync(
        """
        interface IGuard { void Guard(ref Stock stock, ref Account account); }
        [Command<Shop>] public readonly partial record struct Look(Sku Sku, CustomerId Customer) : IGuard { [Step] public void Guard(ref Stock {|SW2002:stock|}, ref Account account) => account.Orders = stock.Available; }
        """,
        null);

    private static Task VerifyAsync(string source, string? fixedSource) => ShopFix.VerifyAsync<ConflictAnalyzer, TakeByInCodeFix>(source, fixedSource);
}
