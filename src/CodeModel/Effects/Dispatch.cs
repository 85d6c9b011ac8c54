using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Which method runs when one is asked of an object whose type is known.</summary>
internal static class Dispatch
{
    /// <summary>The method of the type, or of one that it derives from, that a call of a virtual method or an interface's runs; <c>null</c> where there is none.</summary>
    public static IMethodSymbol? Find(IMethodSymbol called, INamedTypeSymbol type)
    {
        var declared = called;
        if (called.ContainingType.TypeKind == TypeKind.Interface)
        {
            if (type.TypeKind == TypeKind.Interface || Implementation(called, type) is not { } implementation)
                return called.IsAbstract ? null : called;
            declared = implementation;
        }

        for (var one = type; one is not null; one = one.BaseType)
        {
            foreach (var member in one.GetMembers(declared.Name))
            {
                if (member is IMethodSymbol { IsOverride: true } method && Overrides(method, declared))
                    return method;
            }

            if (SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, declared.ContainingType.OriginalDefinition))
                break;
        }

        return declared.IsAbstract ? null : declared;
    }

    // Within a generic body the interface may be named by parameters that the type does not know.
    private static IMethodSymbol? Implementation(IMethodSymbol called, INamedTypeSymbol type)
    {
        if (type.FindImplementationForInterfaceMember(called) is IMethodSymbol exact)
            return exact;
        var same = type.AllInterfaces.Where(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, called.ContainingType.OriginalDefinition)).ToList();
        return same is [var only] && only.GetMembers(called.Name).FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, called.OriginalDefinition)) is { } member
            ? type.FindImplementationForInterfaceMember(member) as IMethodSymbol
            : null;
    }

    private static bool Overrides(IMethodSymbol method, IMethodSymbol declared)
    {
        for (var overridden = method; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, declared.OriginalDefinition))
                return true;
        }

        return false;
    }
}
