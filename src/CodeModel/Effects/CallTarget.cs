using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>A member that runs, with its type arguments.</summary>
/// <param name="member">The member.</param>
/// <param name="self">The type of the object that it was asked of; <c>null</c> where that is not known exactly.</param>
internal readonly struct CallTarget(ISymbol member, INamedTypeSymbol? self) : IEquatable<CallTarget>
{
    public ISymbol Member { get; } = member;

    public INamedTypeSymbol? Self { get; } = self;

    public bool Equals(CallTarget other) =>
        SymbolEqualityComparer.Default.Equals(Member, other.Member) && SymbolEqualityComparer.Default.Equals(Self, other.Self);

    public override bool Equals(object? obj) => obj is CallTarget other && Equals(other);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Member);

    /// <summary>A type with the type arguments of this member in the place of its parameters.</summary>
    public ITypeSymbol Substitute(ITypeSymbol type)
    {
        switch (type)
        {
            case ITypeParameterSymbol parameter:
                return ArgumentOf(parameter) ?? type;
            case INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false, ContainingType: null or { IsGenericType: false } } named:
                var arguments = named.TypeArguments.Select(Substitute).ToArray();
                return arguments.SequenceEqual(named.TypeArguments, SymbolEqualityComparer.Default) ? named : named.OriginalDefinition.Construct(arguments);
            default:
                return type;
        }
    }

    /// <summary>A member that this one names, with the type arguments of this one in the place of its parameters.</summary>
    public ISymbol Substitute(ISymbol member)
    {
        if (member.ContainingType is not { } type)
            return member;
        var found = member;
        if (Substitute(type) is INamedTypeSymbol container && !SymbolEqualityComparer.Default.Equals(container, type))
            found = container.GetMembers(member.Name).FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, member.OriginalDefinition)) ?? member;
        if (member is not IMethodSymbol { TypeArguments: [_, ..] arguments } || found is not IMethodSymbol { ConstructedFrom: { } open })
            return found;
        var substituted = arguments.Select(Substitute).ToArray();
        return open.Construct(substituted);
    }

    private ITypeSymbol? ArgumentOf(ITypeParameterSymbol parameter)
    {
        if (Member is IMethodSymbol { TypeArguments: [_, ..] arguments } method && Argument(method.OriginalDefinition.TypeParameters, arguments) is { } ofMethod)
            return ofMethod;
        for (var type = Member.ContainingType; type is not null; type = type.ContainingType)
        {
            if (Argument(type.OriginalDefinition.TypeParameters, type.TypeArguments) is { } ofType)
                return ofType;
        }

        return null;

        ITypeSymbol? Argument(IReadOnlyList<ITypeParameterSymbol> parameters, IReadOnlyList<ITypeSymbol> values) =>
            parameter.Ordinal < parameters.Count && SymbolEqualityComparer.Default.Equals(parameters[parameter.Ordinal], parameter) ? values[parameter.Ordinal] : null;
    }
}
