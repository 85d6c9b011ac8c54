using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>
/// Static fields, properties and events that can change, and objects in readonly ones that do: where the use changes them, and where
/// something else in the compilation does. What nothing changes is a constant, whatever its type.
/// </summary>
internal static class StaticStateEffects
{
    public static void Visit(IOperation operation, EffectReader reader)
    {
        if (operation is not IMemberReferenceOperation { Member: { IsStatic: true } member } reference
            || member is IMethodSymbol or IFieldSymbol { IsConst: true }
            || IsOfFramework(member)
            // A state that a static field holds is reached past the signature, which is a rule of its own.
            || (reference.Type is INamedTypeSymbol type && reader.Graph.IsStateful(type.OriginalDefinition))
            || IsOwnMaking(member, reader.Owner))
            return;
        var definition = member.OriginalDefinition;
        if (CanChange(definition) || (IsHolder(definition) && HoldsWhatChanges(reference, definition, reader)))
            reader.Add(RuleIds.StaticMutableState, definition.ToPathText(), operation.Syntax, Declaration(definition));
    }

    private static bool CanChange(ISymbol member) => member switch
    {
        IFieldSymbol field => !field.IsReadOnly,
        IPropertySymbol { SetMethod: { IsInitOnly: false } } property => IsStored(property),
        IEventSymbol declared => declared.AddMethod is null or { IsImplicitlyDeclared: true },
        _ => false,
    };

    /// <summary>Whether a property keeps its value itself. Of another assembly's that cannot be told.</summary>
    private static bool IsStored(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.IsEmpty
        || property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static bool IsHolder(ISymbol member) => member is IFieldSymbol or IPropertySymbol { SetMethod: null, IsIndexer: false } && !member.DeclaringSyntaxReferences.IsEmpty;

    private static bool HoldsWhatChanges(IMemberReferenceOperation reference, ISymbol member, EffectReader reader)
    {
        var type = (member as IFieldSymbol)?.Type ?? ((IPropertySymbol)member).Type;
        return IsChangeable(type)
            && (member is not IPropertySymbol property || IsStored(property))
            && (Changes.AreMadeTo(reference, reader.Graph, reader.Token) || reader.Graph.Statics.Contains(member, reader.Graph, reader.Token))
            // Such as unseeded random numbers, which are reported as what they are.
            && reader.Graph.BodyOf(member, reader.Token).Effects.Count == 0;
    }

    private static bool IsChangeable(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => true,
        { SpecialType: not SpecialType.None } or { IsValueType: true } or { TypeKind: TypeKind.Delegate } => false,
        _ => type.ContainingNamespace?.ToDisplayString() is not ("System.Collections.Immutable" or "System.Collections.Frozen"),
    };

    private static bool IsOfFramework(ISymbol member)
    {
        var space = member.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name is "System" or "Microsoft" or "Stepwright" && member.DeclaringSyntaxReferences.IsEmpty;
    }

    private static bool IsOwnMaking(ISymbol member, ISymbol owner) =>
        owner is IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.StaticConstructor }
        && SymbolEqualityComparer.Default.Equals(member.ContainingType.OriginalDefinition, owner.ContainingType);

    private static Location? Declaration(ISymbol member) => member.Locations.FirstOrDefault(location => location.IsInSource);
}
