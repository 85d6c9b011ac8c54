using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>Hash codes that begin at a seed of the process, or at the place of an object in memory.</summary>
internal static class HashCodeEffects
{
    public static void Visit(IOperation operation, EffectReader reader)
    {
        if (operation is IInvocationOperation { TargetMethod: { Name: "GetHashCode", Parameters.IsEmpty: true, IsStatic: false } method, Instance: { } instance }
            && instance.Unwrapped().Type is { SpecialType: not SpecialType.System_String } type
            && reader.Graph.FrameworkMember(method) is null
            && IsRandom(type, depth: 0))
            reader.Add(RuleIds.HashCode, $"{type.ToText()}.GetHashCode", operation.Syntax);
    }

    /// <summary>Whether equal values of the type can have different hash codes in two processes. What source declares is read instead.</summary>
    private static bool IsRandom(ITypeSymbol type, int depth)
    {
        if (depth > 8 || type.TypeKind == TypeKind.Enum)
            return false;
        switch (type.SpecialType)
        {
            case SpecialType.System_Object or SpecialType.System_String or SpecialType.System_ValueType:
                return true;
            case not SpecialType.None:
                return false;
        }

        return type switch
        {
            { TypeKind: TypeKind.Error } => false,
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } => IsRandom(value, depth + 1),
            // A tuple mixes in the seed of HashCode.
            INamedTypeSymbol { IsTupleType: true } => true,
            _ when DeclaresOwn(type) => false,
            // A record class mixes in its type.
            INamedTypeSymbol { IsRecord: true, IsValueType: true } record => record.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic && IsRandom(field.Type, depth + 1)),
            _ => true,
        };
    }

    private static bool DeclaresOwn(ITypeSymbol type) => type.GetMembers("GetHashCode").OfType<IMethodSymbol>()
        .Any(method => method is { IsOverride: true, IsImplicitlyDeclared: false, Parameters.IsEmpty: true });
}
