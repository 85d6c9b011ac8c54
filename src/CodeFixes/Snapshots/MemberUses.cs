using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Stepwright.CodeFixes;

/// <summary>What is written otherwise where a member is an immutable array instead of a list or an array: its count, and what is given to it.</summary>
internal static class MemberUses
{
    public static IEnumerable<Edit> Edits(SyntaxTree file, ISymbol member, Diagnosed at)
    {
        SemanticModel? known = null;
        foreach (var node in file.GetRoot(at.Token).DescendantNodes())
        {
            switch (node)
            {
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count", Expression: var list } access
                    when !(access.Parent is InvocationExpressionSyntax call && call.Expression == access) && IsMember(Semantics().GetSymbolInfo(list, at.Token).Symbol):
                    yield return Edit.Replace(access.Name, "Length");
                    break;
                case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax } argument
                    when Semantics().GetOperation(argument, at.Token) is IArgumentOperation { Parameter: { } parameter } && MakesMember(parameter):
                    foreach (var edit in Give(argument.Expression))
                        yield return edit;
                    break;
                case AssignmentExpressionSyntax assignment when IsMember(Semantics().GetSymbolInfo(assignment.Left, at.Token).Symbol):
                    foreach (var edit in Give(assignment.Right))
                        yield return edit;
                    break;
                case EqualsValueClauseSyntax { Parent: { } declared } initial when IsMember(Semantics().GetDeclaredSymbol(declared, at.Token)):
                    foreach (var edit in Give(initial.Value))
                        yield return edit;
                    break;
            }
        }

        SemanticModel Semantics() => known ??= at.SemanticsOf(file);

        // Of another compilation, the member is another symbol.
        bool IsMember(ISymbol? symbol) => symbol?.Name == member.Name && symbol.GetDocumentationCommentId() == member.GetDocumentationCommentId();

        // The parameter of a record's primary constructor.
        bool MakesMember(IParameterSymbol parameter) =>
            parameter.Name == member.Name && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } type }
            && type.GetMembers(member.Name).Any(IsMember)
            && parameter.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(at.Token).Parent?.Parent is TypeDeclarationSyntax);
    }

    /// <summary>A value in the form of a collection expression, which is an immutable array where one is asked for.</summary>
    private static IEnumerable<Edit> Give(ExpressionSyntax value)
    {
        var elements = value switch
        {
            BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } creation => creation.Initializer,
            ArrayCreationExpressionSyntax creation => creation.Initializer,
            ImplicitArrayCreationExpressionSyntax creation => creation.Initializer,
            InitializerExpressionSyntax initializer => initializer,
            _ => null,
        };
        if (elements is not null)
            return [new Edit(value.SyntaxTree, new(TextSpan.FromBounds(value.SpanStart, elements.OpenBraceToken.Span.End), "[")), Edit.Replace(elements.CloseBraceToken, "]")];
        return value switch
        {
            CollectionExpressionSyntax or LiteralExpressionSyntax or DefaultExpressionSyntax => [],
            BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } => [Edit.Replace(value, "[]")],
            _ => [Edit.Insert(value.SyntaxTree, value.SpanStart, "[.. "), Edit.Insert(value.SyntaxTree, value.Span.End, "]")],
        };
    }
}
