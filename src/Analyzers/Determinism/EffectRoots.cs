using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>The methods that a batch runs: steps, checks and makers of keys of commands, invariants of states.</summary>
internal static class EffectRoots
{
    public static IEnumerable<IMethodSymbol> Of(INamedTypeSymbol type)
    {
        if (type.Find("CommandAttribute") is not null)
            return OfCommand(type);
        return type.Find("StateAttribute") is not null ? Methods(type).Where(method => method.Find("InvariantAttribute") is not null) : [];
    }

    private static IEnumerable<IMethodSymbol> OfCommand(INamedTypeSymbol command)
    {
        var steps = Methods(command).Where(method => method.IsCalled()).ToList();
        var keys = new HashSet<string>(steps.SelectMany(Keys).Concat(command.Find("DistinctAttribute")?.Strings() ?? []), StringComparer.Ordinal);
        foreach (var step in steps)
            yield return step;
        foreach (var member in command.GetMembers().Where(member => keys.Contains(member.Name)))
        {
            var method = member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod;
            if (method is { IsImplicitlyDeclared: false } && !steps.Contains(method, SymbolEqualityComparer.Default))
                yield return method.PartialImplementationPart ?? method;
        }
    }

    /// <summary>The members that a step's keys are made of, and those that it runs over.</summary>
    private static IEnumerable<string> Keys(IMethodSymbol step)
    {
        foreach (var name in step.Find("ForEachAttribute")?.Strings() ?? [])
            yield return name;
        foreach (var parameter in step.Parameters)
        {
            foreach (var name in parameter.Find("KeyAttribute")?.Strings() ?? [])
                yield return name;
        }
    }

    private static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Select(method => method.PartialImplementationPart ?? method);
}
