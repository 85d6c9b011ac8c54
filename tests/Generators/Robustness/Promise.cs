using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.Analyzers;
using Stepwright.Verification;
using Verify = Stepwright.Verification.CSharpSourceGeneratorVerifier<Stepwright.Generators.StepwrightGenerator>;

namespace Stepwright.Generators.Tests;

/// <summary>
/// What generator and analyzer promise of any source, however broken: never silence, never a crash, never a compile error
/// inside generated code.
/// </summary>
internal sealed class Promise
{
    private const string File = "Test0.cs";

    // What the compiler says about user code only because nothing was generated for it, which must be reported by a rule.
    private static readonly string[] OfMissingParts = ["CS9248", "CS8795"];

    private readonly GeneratorRun _start = Verify.Generate("").Edit(compilation => compilation.WithOptions(compilation.Options.WithAllowUnsafe(true)));

    /// <summary>What is wrong with how the source was taken; <c>null</c> where the promise was kept.</summary>
    public string? Broken(string source) => Broken(source, out _);

    /// <summary>What is wrong with how the source was taken; <c>null</c> where the promise was kept.</summary>
    /// <param name="source">Any text.</param>
    /// <param name="rules">The ids of the rules that it breaks.</param>
    public string? Broken(string source, out IReadOnlyList<string> rules)
    {
        rules = [];
        GeneratorRun run;
        try
        {
            // The start's driver and references serve every source: what is generated must not depend on what was before.
            run = _start.Edit(compilation => compilation.ReplaceSource(File, source));
        }
        catch (Xunit.Sdk.XunitException exception)
        {
            return $"crash: {exception.Message}";
        }

        var compiler = run.OutputCompilation.GetDiagnostics();
        var broken = compiler.Where(diagnostic => IsGenerated(diagnostic) && diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        var userErrors = compiler.Where(diagnostic => !IsGenerated(diagnostic) && diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        // The user's half of what is partial lacks documentation, which is told at the other half because only that asks for it.
        broken.RemoveAll(diagnostic => diagnostic.Id == "CS1591" && Line(diagnostic).Contains("partial ", StringComparison.Ordinal));
        // Warnings are for sources that compile.
        if (userErrors.Count > 0)
            broken.RemoveAll(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
        if (broken.Count > 0)
            return $"generated: {broken[0]}\n    {Line(broken[0])}";

        var reported = Rules(run.OutputCompilation);
        if (reported.Find(diagnostic => diagnostic.Id == "AD0001") is { } crash)
            return $"analyzer: {crash.GetMessage(null)}";
        rules = [.. reported.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)];
        if (reported.Count > 0 || userErrors.Exists(diagnostic => !OfMissingParts.Contains(diagnostic.Id)))
            return null;
        return Forgotten(run.OutputCompilation) is { } name ? $"silence: nothing was generated for {name}, and nothing was reported" : null;
    }

    // What keeps the generator from writing code is an error; of rows that are classes the analyzer of snapshots tells.
    private static List<Diagnostic> Rules(CSharpCompilation compilation) =>
    [
        .. compilation.WithAnalyzers([new DeclarationAnalyzer(), new SnapshotAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == "AD0001"),
    ];

    private static bool IsGenerated(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree && tree.FilePath != File;

    private static string Line(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString().Trim();

    /// <summary>A type that asks for generated code and has none, or a command that the executors of its state do not take.</summary>
    private static string? Forgotten(CSharpCompilation compilation)
    {
        var types = Types(compilation.Assembly.GlobalNamespace).ToImmutableArray();
        var batches = types.Where(type => type.BaseType?.Name == "Batch").ToImmutableArray();
        foreach (var type in types)
        {
            foreach (var attribute in type.GetAttributes())
            {
                if (attribute.AttributeClass is not { ContainingNamespace.Name: "Stepwright" } attributeClass)
                    continue;
                var isThere = attributeClass.Name switch
                {
                    "StateAttribute" => !type.GetTypeMembers("StepwrightAccess").IsEmpty,
                    "ExecutorAttribute" => type.BaseType?.Name == "Executor",
                    "CommandAttribute" => !type.GetTypeMembers("StepwrightDispatch").IsEmpty
                        && types.Count(other => other.GetAttributes().Any(of => IsExecutorOf(of, attributeClass.TypeArguments[0])))
                        == batches.Count(batch => batch.GetMembers("Add").OfType<IMethodSymbol>().Any(add =>
                            SymbolEqualityComparer.Default.Equals(add.Parameters[0].Type, type))),
                    _ => true,
                };
                if (!isThere)
                    return type.Name;
            }
        }

        return null;
    }

    private static bool IsExecutorOf(AttributeData attribute, ITypeSymbol state) =>
        attribute.AttributeClass is { Name: "ExecutorAttribute", TypeArguments: [var of] } && SymbolEqualityComparer.Default.Equals(of, state);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member =>
            member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
