using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.Generators;
using Stepwright.Verification;

namespace Stepwright.Analyzers.Tests;

/// <summary>An analyzer test that runs the generator too and looks at what it made of right and wrong declarations.</summary>
internal class ShopTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public ShopTest(IEnumerable<string> sources, bool withShop = true)
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

    /// <summary>What all analyzers of the package report.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync() =>
        await Generate().WithAnalyzers(AllAnalyzers.Create()).GetAnalyzerDiagnosticsAsync();

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
