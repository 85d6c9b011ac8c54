using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.Analyzers;

/// <summary>What a lambda or a local function takes from around it.</summary>
internal static class Captures
{
    /// <summary>The names of the locals and parameters that are declared outside the function, in the order of their use.</summary>
    public static IReadOnlyList<string> Of(IOperation function) => [.. function.Descendants().Select(Variable)
        .Where(variable => variable is not null && variable.DeclaringSyntaxReferences.All(declaration => declaration.SyntaxTree == function.Syntax.SyntaxTree && !function.Syntax.Span.Contains(declaration.Span)))
        .Select(variable => variable!.Name)
        .Distinct()];

    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local: { IsConst: false } local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        _ => null,
    };
}
