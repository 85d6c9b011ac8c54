using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Stepwright.Analyzers.Tests;

/// <summary>The analyzers of the package.</summary>
internal static class AllAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
    [
        .. from type in typeof(DeclarationAnalyzer).Assembly.GetExportedTypes()
           where type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract
           orderby type.Name
           select (DiagnosticAnalyzer)Activator.CreateInstance(type)!,
    ];
}
