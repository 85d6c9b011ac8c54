using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.Analyzers;

namespace Stepwright.Benchmarks.Editor;

/// <summary>The analyzers of the package over a compilation, on one thread.</summary>
internal static class AnalyzerSession
{
    private static readonly AnalyzerOptions NoOptions = new([]);

    /// <summary>Every analyzer and suppressor of the package.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> CreateAll() =>
    [
        .. typeof(DeclarationAnalyzer).Assembly.GetTypes()
            .Where(type => type is { IsPublic: true, IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Those that a build on the command line runs: one that reports nothing as grave as a warning is left out there.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> OfBuild(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
    [
        .. analyzers.Where(analyzer => analyzer is DiagnosticSuppressor
            || analyzer.SupportedDiagnostics.Any(rule => rule is { IsEnabledByDefault: true, DefaultSeverity: >= DiagnosticSeverity.Warning })),
    ];

    public static CompilationWithAnalyzers Attach(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) => new(
        compilation,
        analyzers,
        new CompilationWithAnalyzersOptions(NoOptions, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true, reportSuppressedDiagnostics: false, analyzerExceptionFilter: null));

    /// <summary>The milliseconds of each analyzer by Roslyn's telemetry, and what was reported.</summary>
    public static (IReadOnlyList<double> Times, ImmutableArray<Diagnostic> Diagnostics) Measure(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var attached = Attach(Fresh(compilation), analyzers);
        var diagnostics = attached.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        var times = analyzers.Select(analyzer => attached.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);
        return ([.. times], diagnostics);
    }

    /// <summary>The milliseconds of compiling to memory, with analyzers or, where there are none, without.</summary>
    public static double Compile(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        Compilation fresh = Fresh(compilation);
        GC.Collect();
        var start = ProcessorTime.Now;
        if (!analyzers.IsEmpty)
        {
            var attached = Attach(fresh, analyzers);
            attached.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
            fresh = attached.Compilation;
        }

        using var assembly = new MemoryStream();
        var result = fresh.Emit(assembly);
        var milliseconds = (ProcessorTime.Now - start).TotalMilliseconds;
        if (!result.Success)
            throw new InvalidOperationException($"The synthetic solution does not compile: {result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
        return milliseconds;
    }

    /// <summary>The same sources with nothing bound.</summary>
    private static CSharpCompilation Fresh(CSharpCompilation compilation) =>
        CSharpCompilation.Create(compilation.AssemblyName, compilation.SyntaxTrees, compilation.References, compilation.Options);
}
