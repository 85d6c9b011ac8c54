using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.Analyzers;

/// <summary>What a lambda or a local function takes from around it.</summary>
internal static class Captures
{
    /// <summary>The names of the locals and parameters that are declared outside the function, in the order of their use.</summary>
    public static IReadOnlyList<string> Of(IMethodSymbol function, IOperation body) =>
        [.. body.Descendants().Select(Variable).Where(variable => variable is not null && !IsInside(variable, function)).Select(variable => variable!.Name).Distinct()];

    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local: { IsConst: false } local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        _ => null,
    };

    private static bool IsInside(ISymbol variable, IMethodSymbol function)
    {
        for (var container = variable.ContainingSymbol; container is IMethodSymbol; container = container.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(container, function))
                return true;
        }

        return false;
    }
}
