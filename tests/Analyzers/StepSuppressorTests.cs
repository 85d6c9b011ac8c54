using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.Generators;
using Stepwright.Verification;

namespace Stepwright.Analyzers.Tests;

/// <summary>What the suppressor silences, with an analyzer that reports every method as the framework's and the IDE's do.</summary>
public class StepSuppressorTests
{
    private const string Source = """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> Stock { get; }
            [Invariant] static bool Invariant(in Stock stock) => true;
            static bool OtherOfState(in Stock stock) => true;
        }

        [Command<Depot>] public partial record struct Move(Sku Sku)
        {
            [Check] bool Check() => true;
            [Step] void Step(ref Stock stock)
            {
                int Local() => 1;
                stock.Available = Local();
            }
            [Fallback(nameof(Step))] ValueTask Fallback() => default;
            [Compensate(nameof(Fallback))] ValueTask Compensation() => default;
            [Recover(nameof(Step))] Move? Recovery() => null;
            [Obsolete] void OtherOfCommand() { }
        }
        """;

    [Theory]
    [InlineData("CA1822")]
    [InlineData("IDE0051")]
    public async Task Steps_checks_and_invariants_are_silenced_and_nothing_else(string id)
    {
        var test = new CSharpSourceGeneratorTest<StepwrightGenerator>();
        test.TestState.Sources.Add(Source);
        test.TestState.Sources.Add(("Usings.cs", Declaration.Usings));
        test.TestState.Sources.Add(("Shop.cs", Declaration.Shop));
        var compilation = test.Generate().OutputCompilation;

        var analyzed = compilation.WithAnalyzers(
            [new MethodAnalyzer(), new StepSuppressor()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        var diagnostics = (await analyzed.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken))
            .Where(diagnostic => diagnostic.Id == id).ToList();

        Assert.Equal(["Check", "Compensation", "Fallback", "Invariant", "Recovery", "Step"], Names(diagnostics, isSuppressed: true));
        Assert.Equal(["Local", "OtherOfCommand", "OtherOfState"], Names(diagnostics, isSuppressed: false));
    }

    [Fact]
    public void Every_suppression_has_an_id_of_its_own()
    {
        var suppressions = new StepSuppressor().SupportedSuppressions;
        Assert.Equal(["SWS0001", "SWS0002"], suppressions.Select(suppression => suppression.Id));
        Assert.Equal(["CA1822", "IDE0051"], suppressions.Select(suppression => suppression.SuppressedDiagnosticId));
    }

    private static IEnumerable<string> Names(IEnumerable<Diagnostic> diagnostics, bool isSuppressed) => diagnostics
        .Where(diagnostic => diagnostic.IsSuppressed == isSuppressed && diagnostic.Location.SourceTree!.FilePath == "Test0.cs")
        .Select(diagnostic => diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length))
        .Order(StringComparer.Ordinal);

    /// <summary>Reports every method and local function at its name.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class MethodAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor CanBeStatic = new("CA1822", "Static", "Static", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
        private static readonly DiagnosticDescriptor IsUnused = new("IDE0051", "Unused", "Unused", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [CanBeStatic, IsUnused];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(Report, SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement);
        }

        private static void Report(SyntaxNodeAnalysisContext context)
        {
            var name = context.Node is MethodDeclarationSyntax method ? method.Identifier : ((LocalFunctionStatementSyntax)context.Node).Identifier;
            context.ReportDiagnostic(Diagnostic.Create(CanBeStatic, name.GetLocation()));
            context.ReportDiagnostic(Diagnostic.Create(IsUnused, name.GetLocation()));
        }
    }
}
