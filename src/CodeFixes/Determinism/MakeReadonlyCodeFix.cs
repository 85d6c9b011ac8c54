using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>Makes a static field readonly that nothing assigns after its type was initialized.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeReadonlyCodeFix)), Shared]
public sealed class MakeReadonlyCodeFix : RepairCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.StaticMutableState];

    internal override bool ReachesOtherProjects => true;

    internal override IEnumerable<Repair> Repairs(Diagnosed at)
    {
        if (at.Diagnostic.AdditionalLocations is not [{ SourceTree: { } tree } location, ..] || !at.Compilation.ContainsSyntaxTree(tree)
            || tree.GetRoot(at.Token).FindNode(location.SourceSpan).FirstAncestorOrSelf<FieldDeclarationSyntax>() is not { Declaration: { Variables: [var variable], Type: var type } } declaration
            || declaration.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
            || at.SemanticsOf(tree).GetDeclaredSymbol(variable, at.Token) is not IFieldSymbol { IsStatic: true, IsConst: false } field || !IsFrozen(field.Type))
        {
            yield break;
        }

        yield return new Repair("Make the field readonly", Edit.Insert(tree, type.SpanStart, "readonly "))
        {
            Reach = at.FilesThatSee(field),
            Holds = (file, after) => file != tree || !IsChangedInside(field, after.Compilation, at.Token),
        };
    }

    /// <summary>Whether the object that the field holds changes, so that the field is none the better for being readonly.</summary>
    private static bool IsChangedInside(IFieldSymbol field, Compilation after, CancellationToken token)
    {
        var graph = EffectGraph.Of(after);
        return field.Type.IsReferenceType && after.GetTypeByMetadataName(field.ContainingType.ToMetadataName())?.GetMembers(field.Name).SingleOrDefault() is { } changed
            && graph.Statics.Contains(changed, graph, token);
    }

    /// <summary>Whether readonly holds the value as it is: a struct that can change would be changed as a copy, and nobody would notice.</summary>
    private static bool IsFrozen(ITypeSymbol type) =>
        type.IsReferenceType || type.TypeKind == TypeKind.Enum || type.SpecialType != SpecialType.None || type is INamedTypeSymbol { IsReadOnly: true };
}
