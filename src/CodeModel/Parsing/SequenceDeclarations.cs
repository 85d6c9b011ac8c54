using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>The declarations of sequences: what they draw, and how that is made from a number.</summary>
internal static class SequenceDeclarations
{
    public static bool IsSequence(ITypeSymbol type) => type.IsRuntimeType("Sequence", 1);

    /// <summary>What is wrong with the declaration of a sequence, apart from what is asked of a table too.</summary>
    public static string? Misdeclared(IPropertySymbol sequence)
    {
        var value = ((INamedTypeSymbol)sequence.Type).TypeArguments[0];
        return ModelOf(value, sequence.ContainingAssembly) is null
            ? $"its values are {value.ToText()}, which is no integer and cannot be made from one alone: use one such as long, or a record struct of one"
            : null;
    }

    /// <summary>How values of a type are made for a state of an assembly; <c>null</c> where they cannot be.</summary>
    public static SequenceModel? ModelOf(ITypeSymbol value, IAssemblySymbol assembly)
    {
        if (IsInteger(value))
            return new SequenceModel(value.ToCode(), null, HasConstructor: false);
        if (value is not INamedTypeSymbol { TypeKind: TypeKind.Struct, IsTupleType: false } type || type.IsFrameworkType() || type.GetMembers().OfType<IFieldSymbol>().Count(field => !field.IsStatic) > 1)
            return null;
        var models = type.GetMembers().Select(member => ModelOf(type, member, assembly)).Where(model => model is not null).ToList();
        return models.Count == 1 ? models[0] : null;
    }

    private static SequenceModel? ModelOf(INamedTypeSymbol type, ISymbol member, IAssemblySymbol assembly)
    {
        var (number, isRequired, isSettable) = member switch
        {
            IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: { } getter } property when IsReachable(getter, assembly) =>
                (property.Type, property.IsRequired, property.SetMethod is { } setter && IsReachable(setter, assembly)),
            IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field when IsReachable(field, assembly) => (field.Type, field.IsRequired, !field.IsReadOnly),
            _ => default((ITypeSymbol, bool, bool)),
        };
        if (number is null || !IsInteger(number))
            return null;
        var hasConstructor = !isRequired && type.InstanceConstructors.Any(constructor =>
            constructor.Parameters is [{ RefKind: RefKind.None or RefKind.In } parameter]
            && string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase)
            && SymbolEqualityComparer.Default.Equals(parameter.Type, number)
            && IsReachable(constructor, assembly));
        return hasConstructor || isSettable ? new SequenceModel(number.ToCode(), member.Name, hasConstructor) : null;
    }

    private static bool IsInteger(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64
        || type is INamedTypeSymbol { Name: "Int128" or "UInt128", Arity: 0 } && type.IsType("System", type.Name);

    private static bool IsReachable(ISymbol symbol, IAssemblySymbol assembly) => !symbol.GetAttributes().Any(DeclarationRules.IsErrorToUse) && symbol.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, assembly),
        _ => false,
    };
}
