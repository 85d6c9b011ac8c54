using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Stepwright.Verification.Tests;

/// <summary>Two rules on fields: one is on, one users have to switch on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FieldAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Mutable = new("TEST2", "Mutable", "Mutable", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
    private static readonly DiagnosticDescriptor Public = new("TEST3", "Public", "Public", "Test", DiagnosticSeverity.Info, isEnabledByDefault: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Mutable, Public];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(static context =>
        {
            if (context.Symbol is IFieldSymbol { IsReadOnly: false })
                context.ReportDiagnostic(Diagnostic.Create(Mutable, context.Symbol.Locations[0]));
            if (context.Symbol.DeclaredAccessibility == Accessibility.Public)
                context.ReportDiagnostic(Diagnostic.Create(Public, context.Symbol.Locations[0]));
        }, SymbolKind.Field);
    }
}
