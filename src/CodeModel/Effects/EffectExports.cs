using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>What a library's members do to steps in other assemblies, which have no source of it to look at.</summary>
internal static class EffectExports
{
    /// <summary>The effects of all members that other assemblies can call, in the order of their names; none where nobody references the assembly.</summary>
    public static EquatableArray<ExportedEffectModel> Of(Compilation compilation, CancellationToken token)
    {
        if (compilation.Options.OutputKind != OutputKind.DynamicallyLinkedLibrary || compilation.GetTypeByMetadataName(WellKnownNames.ExportedEffectAttribute) is null)
            return default;
        var graph = EffectGraph.Of(compilation);
        var effects =
            from member in Members(compilation.Assembly.GlobalNamespace, token)
            where graph.CanHaveEffects(member, token) && graph.CanReach(member)
            from reached in graph.ReachedFrom(new CallTarget(member, null), token)
            select (Member: member.GetDocumentationCommentId(), reached.Found.Effect.RuleId, reached.PathText) into effect
            where effect.Member is not null
            orderby effect.Member, effect.RuleId, effect.PathText
            select new ExportedEffectModel(effect.Member!, effect.RuleId, effect.PathText);
        return effects.ToEquatableArray();
    }

    private static IEnumerable<ISymbol> Members(INamespaceOrTypeSymbol container, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceSymbol inner)
            {
                foreach (var nested in Members(inner, token))
                    yield return nested;
            }
            else if (IsVisible(member))
            {
                if (member is INamedTypeSymbol type)
                {
                    foreach (var nested in Members(type, token))
                        yield return nested;
                }
                else if (member is IMethodSymbol or IFieldSymbol { IsStatic: true, IsConst: false } or IPropertySymbol { IsStatic: true })
                    yield return member;
            }
        }
    }

    private static bool IsVisible(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        // What implements an interface explicitly is called through it.
        || member is IMethodSymbol { ExplicitInterfaceImplementations: [_, ..] };
}
