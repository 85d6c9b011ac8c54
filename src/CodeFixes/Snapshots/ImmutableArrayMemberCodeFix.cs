using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Stepwright.Analyzers;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>Declares a list or an array that a row or command holds as an immutable array, where everything that uses it goes on to mean the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ImmutableArrayMemberCodeFix)), Shared]
public sealed class ImmutableArrayMemberCodeFix : RepairCodeFix
{
    private const string Namespace = "System.Collections.Immutable";

    // What a list does in place, and an immutable array by returning another one.
    private static readonly HashSet<string> Mutators =
        ["Add", "AddRange", "Clear", "Insert", "InsertRange", "Remove", "RemoveAll", "RemoveAt", "RemoveRange", "Reverse", "Sort"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MutableRow, RuleIds.MutableCommand];

    internal override bool ReachesOtherProjects => true;

    internal override IEnumerable<Repair> Repairs(Diagnosed at)
    {
        if (at.Property(MutablePart.Replacement) != "ImmutableArray" || DeclaredType(at) is not { } type || at.Compilation.GetTypeByMetadataName($"{Namespace}.ImmutableArray`1") is not { } immutableArray
            || Element(type, at) is not { } element || MemberOf(at) is not { } member)
        {
            yield break;
        }

        var files = at.Files;
        Edit[] declaration = [Edit.Replace(type, $"ImmutableArray<{element}>"), .. Usings.Import(Namespace, immutableArray, at.Semantics, type.SpanStart, at.Token)];
        yield return new Repair("Declare as ImmutableArray", [.. declaration, .. files.SelectMany(file => MemberUses.Edits(file, member, at))])
        {
            Reach = files,
            Holds = (file, after) => !HasLostMutation(at.SemanticsOf(file), after, at.Token),
        };
    }

    /// <summary>The type as the member's declaration writes it.</summary>
    private static TypeSyntax? DeclaredType(Diagnosed at) =>
        at.Node<SyntaxNode>()?.AncestorsAndSelf().Select(node => node switch
        {
            ParameterSyntax parameter => parameter.Type,
            PropertyDeclarationSyntax property => property.Type,
            VariableDeclarationSyntax { Variables.Count: 1 } field => field.Type,
            _ => null,
        }).FirstOrDefault(type => type is not null);

    private static ISymbol? MemberOf(Diagnosed at) => at.Node<SyntaxNode>()?.AncestorsAndSelf()
        .Select(node => node is ParameterSyntax parameter
            // The property that a record makes of its parameter.
            ? at.Semantics.GetDeclaredSymbol(parameter, at.Token)?.ContainingType.GetMembers(parameter.Identifier.ValueText).FirstOrDefault()
            : at.Semantics.GetDeclaredSymbol(node, at.Token))
        .FirstOrDefault(symbol => symbol is IPropertySymbol or IFieldSymbol);

    private static string? Element(TypeSyntax type, Diagnosed at) => type switch
    {
        NullableTypeSyntax nullable => Element(nullable.ElementType, at),
        ArrayTypeSyntax { RankSpecifiers: [{ Rank: 1 }] } array => array.ElementType.ToString(),
        GenericNameSyntax { Identifier.ValueText: "List", TypeArgumentList.Arguments: [var argument] } => argument.ToString(),
        QualifiedNameSyntax { Right: GenericNameSyntax right } => Element(right, at),
        // An alias hides what it is made of.
        _ => at.Semantics.GetTypeInfo(type, at.Token).Type switch
        {
            INamedTypeSymbol { TypeArguments: [var argument] } => argument.ToMinimalDisplayString(at.Semantics, type.SpanStart),
            IArrayTypeSymbol array => array.ElementType.ToMinimalDisplayString(at.Semantics, type.SpanStart),
            _ => null,
        },
    };

    /// <summary>Whether a call that changed the list would now make another one that nobody takes.</summary>
    private static bool HasLostMutation(SemanticModel before, SemanticModel after, CancellationToken token)
    {
        return Calls(before).Zip(Calls(after), (old, call) => OnImmutable(after, call) && !OnImmutable(before, old)).Any(lost => lost);

        IEnumerable<InvocationExpressionSyntax> Calls(SemanticModel semantics) => semantics.SyntaxTree.GetRoot(token).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && Mutators.Contains(name));

        bool OnImmutable(SemanticModel semantics, InvocationExpressionSyntax call) =>
            semantics.GetSymbolInfo(call, token).Symbol is IMethodSymbol { ContainingType: var type } && type.IsType(Namespace, "ImmutableArray");
    }
}
