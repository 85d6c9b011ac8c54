using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.Generators;
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
        new DiagnosticResult(id, DiagnosticSeverity.Error).WithLocation(key).WithMessage(message);
}

/// <summary>An analyzer test that runs the generator too and looks at what it made of right and wrong declarations.</summary>
internal sealed class DeclarationTest : CSharpAnalyzerTest<DeclarationAnalyzer>
{
    public DeclarationTest(IEnumerable<string> sources, bool withShop = true)
    {
        foreach (var source in sources)
            TestState.Sources.Add(source);
        TestState.Sources.Add(("Usings.cs", Declaration.Usings));
        if (withShop)
            TestState.Sources.Add(("Shop.cs", Declaration.Shop));
        Generators.Add(new StepwrightGenerator());
    }

    /// <summary>Whether every state, command and executor must get its generated part.</summary>
    public bool IsSound { get; init; }

    public override async Task RunAsync()
    {
        await base.RunAsync();
        var compilation = Generate();
        var errors = compilation.GetDiagnostics().Where(diagnostic =>
            diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true);
        Assert.Empty(errors);
        if (IsSound)
            Assert.All(Declared(compilation), type => Assert.Contains(type.DeclaringSyntaxReferences, part => part.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)));
    }

    /// <summary>The ids of what the analyzer reports, in the order of places.</summary>
    public async Task<IEnumerable<string>> DiagnosticIdsAsync() =>
        (await Generate().WithAnalyzers([new DeclarationAnalyzer()]).GetAnalyzerDiagnosticsAsync())
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.Id);

    /// <summary>The project under test with what is generated for it.</summary>
    public CSharpCompilation Generate()
    {
        var plain = new CSharpSourceGeneratorTest<StepwrightGenerator>();
        plain.TestState.OutputKind = TestState.OutputKind;
        plain.TestState.AdditionalReferences.AddRange(TestState.AdditionalReferences);
        Copy(TestState, plain.TestState);
        foreach (var project in TestState.AdditionalProjects.Values)
            Copy(project, plain.TestState.AdditionalProjects[project.Name]);
        return plain.Generate().OutputCompilation;

        static void Copy(ProjectState from, ProjectState to)
        {
            foreach (var (fileName, content) in from.Sources)
                to.Sources.Add((fileName, MarkupParser.Parse(content).Text));
        }
    }

    private static IEnumerable<INamedTypeSymbol> Declared(CSharpCompilation compilation) =>
        from tree in compilation.SyntaxTrees
        from declaration in tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
        let type = (INamedTypeSymbol)compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration)!
        where type.GetAttributes().Any(attribute => attribute.AttributeClass is
        {
            Name: "StateAttribute" or "CommandAttribute" or "ExecutorAttribute", ContainingNamespace.Name: "Stepwright",
        })
        select type;
}
