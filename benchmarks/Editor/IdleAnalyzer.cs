using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Stepwright.Benchmarks.Editor;

/// <summary>Does nothing: what it costs is what the compiler needs to run any analyzer at all.</summary>
/// <param name="listens">Whether it is told of every type, for which the compiler binds every body.</param>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdleAnalyzer(bool listens) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Never = new("IDLE", "Never reported", "Never reported", "Benchmarks", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Never];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        if (listens)
            context.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType);
    }
}
