using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>The rows in the signature of a step.</summary>
internal static class RowSignature
{
    /// <summary>Whether a parameter of a step is of a type that a table or cell of its state holds.</summary>
    public static bool IsRow(IParameterSymbol parameter, Compilation compilation, CancellationToken token) =>
        parameter.ContainingSymbol is IMethodSymbol method && method.IsStep()
        && method.ContainingType.Find("CommandAttribute")?.AttributeClass is { TypeArguments: [INamedTypeSymbol state] } && state.Find("StateAttribute") is not null
        && StateParser.ShapeOf(state, compilation, token).Rows.Any(member => member.Row.Fits(parameter.Type));

    /// <summary>The declaration of a parameter.</summary>
    public static ParameterSyntax? Declaration(IParameterSymbol parameter, CancellationToken token) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token) as ParameterSyntax;

    /// <summary>The parameter passed otherwise: its modifiers from <c>in</c>, <c>ref</c> or <c>ref readonly</c> to another.</summary>
    public static Edit? Pass(ParameterSyntax declaration, string modifier)
    {
        var passing = declaration.Modifiers.Where(token => token.IsKind(SyntaxKind.InKeyword) || token.IsKind(SyntaxKind.RefKeyword) || token.IsKind(SyntaxKind.ReadOnlyKeyword)).ToList();
        if (passing.Count == 0)
            return null;
        var span = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(passing[0].SpanStart, passing[passing.Count - 1].Span.End);
        return new Edit(declaration.SyntaxTree, new(span, modifier));
    }
}
