using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.Generators;
using Stepwright.Verification;

namespace Stepwright.CodeFixes.Tests;

/// <summary>Code beside the shop of the examples, fixed.</summary>
internal static class ShopFix
{
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.Linq;
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

    /// <summary>Expects the diagnostics of the markup and the fixed source; no fix where that is nothing.</summary>
    public static Task VerifyAsync<TAnalyzer, TCodeFix>(string source, string? fixedSource)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TCodeFix : CodeFixProvider, new() => VerifyAsync<TAnalyzer, TCodeFix>([source], fixedSource is null ? [] : [fixedSource]);

    /// <summary>Expects the diagnostics of the markup and the fixed sources; no fix where there are none.</summary>
    public static Task VerifyAsync<TAnalyzer, TCodeFix>(
        string[] sources, string[] fixedSources, string? title = null, CompilerDiagnostics compilerDiagnostics = CompilerDiagnostics.Errors)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TCodeFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TCodeFix> { CodeActionEquivalenceKey = title, CompilerDiagnostics = compilerDiagnostics, Generators = { new StepwrightGenerator() } };
        Add(test.TestState, sources);
        if (fixedSources.Length > 0)
            Add(test.FixedState, [.. fixedSources, .. sources[fixedSources.Length..]]);
        return test.RunAsync();
    }

    /// <summary>Expects what a refactoring of the first source makes of it; that it is not offered where that is nothing.</summary>
    public static Task VerifyRefactoringAsync<TRefactoring>(string source, string? refactored)
        where TRefactoring : CodeRefactoringProvider, new()
    {
        var test = new CSharpCodeRefactoringTest<TRefactoring> { Generators = { new StepwrightGenerator() } };
        Add(test.TestState, [source]);
        if (refactored is not null)
            Add(test.FixedState, [refactored]);
        else
            test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    /// <summary>A project of a source beside the shop, as an IDE has it.</summary>
    public static Document Document(string source)
    {
        var project = new AdhocWorkspace().AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Test", "Test", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
            metadataReferences: ReferenceAssemblies.All));
        return project.AddDocument("Usings.cs", Usings).Project.AddDocument("Shop.cs", Shop).Project.AddDocument("Test0.cs", source);
    }

    private static void Add(SolutionState state, string[] sources)
    {
        foreach (var source in sources)
            state.Sources.Add(source);
        state.Sources.Add(("Usings.cs", Usings));
        state.Sources.Add(("Shop.cs", Shop));
    }
}
