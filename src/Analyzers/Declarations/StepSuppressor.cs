using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>
/// Silences rules that do not know who calls a step: the generated code does, on an instance, whether or not the step looks
/// at its command.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StepSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableArray<SuppressionDescriptor> Suppressions =
    [
        new("SWS0001", "CA1822", "A step is an instance method of its command; generated code calls it."),
        new("SWS0002", "IDE0051", "Generated code calls steps, checks and invariants."),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => Suppressions;

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree)
                continue;
            // Reported at the name of the method; what is reported inside it is not about the step.
            if (tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan) is not MethodDeclarationSyntax method || context.GetSemanticModel(tree).GetDeclaredSymbol(method, context.CancellationToken) is not { } symbol)
                continue;
            if (symbol.IsCalled() || symbol.Find("InvariantAttribute") is not null)
                context.ReportSuppression(Suppression.Create(Suppressions.First(suppression => suppression.SuppressedDiagnosticId == diagnostic.Id), diagnostic));
        }
    }
}
