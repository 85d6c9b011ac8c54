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
            || at.SemanticsOf(tree).GetDeclaredSymbol(variable, at.Token) is not IFieldSymbol { IsStatic: true, IsConst: false, IsVolatile: false } field || !IsFrozen(field.Type))
        {
            yield break;
        }

        yield return new Repair("Make the field readonly", Edit.Insert(tree, type.SpanStart, "readonly ")) { Reach = at.FilesThatSee(field) };
    }

    /// <summary>Whether readonly holds the value as it is: a struct that can change would be changed as a copy, and nobody would notice.</summary>
    private static bool IsFrozen(ITypeSymbol type) => type.TypeKind == TypeKind.Enum || type.SpecialType is SpecialType.System_String or SpecialType.System_Object
        || type is { IsValueType: true } and (INamedTypeSymbol { IsReadOnly: true } or { SpecialType: not SpecialType.None }) || type.IsReferenceType;
}
