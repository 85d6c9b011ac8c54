using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.Analyzers;

/// <summary>The body of a method as operations.</summary>
internal static class MethodBody
{
    /// <summary>The operation of a method or a property's getter declared in this compilation; <c>null</c> where it has no body here.</summary>
    public static IOperation? Of(IMethodSymbol method, Compilation compilation, CancellationToken token)
    {
        var declared = method.PartialImplementationPart ?? method;
        foreach (var reference in declared.DeclaringSyntaxReferences)
        {
            if (!compilation.ContainsSyntaxTree(reference.SyntaxTree))
                continue;
            var syntax = reference.GetSyntax(token);
            var model = compilation.GetSemanticModel(reference.SyntaxTree);
            // The getter of `T P => expression` is declared by the arrow.
            var body = syntax is ArrowExpressionClauseSyntax arrow ? model.GetOperation(arrow.Expression, token) : model.GetOperation(syntax, token);
            if (body is not null)
                return body;
        }

        return null;
    }

    /// <summary>The text of a method's body, without its parameters and attributes; <c>null</c> where it has none in this compilation.</summary>
    public static SyntaxNode? SyntaxOf(IMethodSymbol method, CancellationToken token) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token) is BaseMethodDeclarationSyntax declaration
            ? (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody
            : null;

    /// <summary>Whether the compiler does not understand all of it.</summary>
    public static bool HasErrors(this IOperation body) => body.DescendantsAndSelf().Any(operation => operation.Kind == OperationKind.Invalid);
}
