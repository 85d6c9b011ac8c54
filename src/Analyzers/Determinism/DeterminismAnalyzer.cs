using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>
/// Reports what can make two runs of one batch differ, and state reached past the signature: in steps, checks, invariants and
/// methods that make keys, and in all that they call as far as its source, or what its generator exported, is there. Asynchronous steps and
/// compensations are made to be different in each run; of them, only state reached past the signature is reported.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeterminismAnalyzer : TypeAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        DeterminismDescriptors.All.Add(ConflictDescriptors.StateBesideSignature).ToImmutableDictionary(descriptor => descriptor.Id);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [ConflictDescriptors.StateBesideSignature, .. DeterminismDescriptors.All];

    private protected override void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol type, StepwrightCompilation stepwright)
    {
        foreach (var root in EffectRoots.Of(type))
        {
            foreach (var (reached, site) in EffectGraph.Of(context.Compilation).EffectsOf(root, context.CancellationToken))
            {
                if (!root.IsAsynchronous() || reached.Found.Effect.RuleId == RuleIds.StateBesideSignature)
                    context.ReportDiagnostic(Create(root, reached, site, context.Compilation));
            }
        }
    }

    private static Diagnostic Create(IMethodSymbol root, ReachedEffect reached, Location site, Compilation compilation)
    {
        var (found, isDirect) = (reached.Found, reached.Path.Count == 0);
        var name = (root.AssociatedSymbol ?? root).Name;
        var path = isDirect ? reached.PathText : name + ReachedEffect.Arrow + reached.PathText;
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (isDirect)
            properties = properties.Add(EffectProperties.Direct, "true");
        if (found.Replacement is { } replacement && (root.IsStep() || root.IsRecovery()))
            properties = properties.Add(EffectProperties.Replacement, replacement);
        // A place in another project is none of this compilation's.
        Location?[] places = isDirect ? [found.Declaration] : [found.Declaration, found.Place];
        return Diagnostic.Create(
            ById[found.Effect.RuleId],
            site,
            places.OfType<Location>().Where(place => place.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree)),
            properties,
            name,
            path,
            WayOut.Of(found, root));
    }
}
