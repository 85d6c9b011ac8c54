using Microsoft.CodeAnalysis;
using Stepwright.Verification;

namespace Stepwright.Analyzers.Tests;

/// <summary>Declarations under test, beside those of a shop that they may use.</summary>
internal static class Declaration
{
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Stepwright;
        """;

    public const string Shop = """
        public readonly record struct Sku(string Value);
        public readonly record struct CustomerId(int Value);
        public readonly record struct OrderId(int Value);

        public record struct Stock(int Available, int Reserved);
        public record struct Account(decimal Balance, int Orders);
        public record struct Order(CustomerId Customer, Sku Sku, decimal Total);
        public record struct Shelf(int Count);
        public record struct Totals(int Orders, decimal Revenue);
        public readonly record struct OrderLine(Sku Sku, int Quantity, decimal Price);

        [State]
        public sealed partial class Shop
        {
            public partial Table<Sku, Stock> Stock { get; }
            public partial Table<CustomerId, Account> Accounts { get; }
            public partial Table<OrderId, Order> Orders { get; }
            public partial Table<Sku, Shelf> Front { get; }
            public partial Table<Sku, Shelf> Back { get; }
            public partial Cell<Totals> Totals { get; }
        }
        """;

    /// <summary>Expects exactly one diagnostic, at <c>{|#0:text|}</c>.</summary>
    public static Task IsReportedAsync(string source, string id, string message) =>
        IsReportedAsync(source, At(0, id, message));

    /// <summary>Expects exactly these diagnostics, whatever the compiler says, and no error in generated code.</summary>
    public static Task IsReportedAsync(string source, params DiagnosticResult[] expected) => IsReportedAsync([source], expected);

    /// <summary>Expects exactly these diagnostics in several files.</summary>
    public static Task IsReportedAsync(IReadOnlyList<string> sources, params DiagnosticResult[] expected)
    {
        var test = new DeclarationTest(sources) { CompilerDiagnostics = CompilerDiagnostics.None };
        test.TestState.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>Expects code that the compiler rejects, and nothing besides: no diagnostic, and no error in generated code.</summary>
    public static async Task IsLeftToTheCompilerAsync(string source)
    {
        var test = new DeclarationTest([source]) { CompilerDiagnostics = CompilerDiagnostics.None };
        Assert.Contains(test.Generate().GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        await test.RunAsync();
    }

    /// <summary>Expects no diagnostic, no warning of the compiler, and a generated part of every state, command and executor.</summary>
    public static Task IsSoundAsync(params IReadOnlyList<string> sources) =>
        new DeclarationTest(sources) { CompilerDiagnostics = CompilerDiagnostics.Warnings, IsSound = true }.RunAsync();

    /// <summary>A diagnostic at the span that the sources mark with that key.</summary>
    public static DiagnosticResult At(int key, string id, string message) =>
        new DiagnosticResult(Descriptors.All.Single(rule => rule.Id == id)).WithLocation(key).WithMessage(message);
}

/// <summary>A test of the analyzer of declarations.</summary>
internal sealed class DeclarationTest(IEnumerable<string> sources, bool withShop = true) : ShopTest<DeclarationAnalyzer>(sources, withShop);
