using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>The members of a command or of its elements that generated code can give another value by <c>with</c>.</summary>
internal static class SettableMembers
{
    private const int MaximalDepth = 4;

    /// <summary>The settable members of a type, in order of declaration; none where it has no <c>with</c>.</summary>
    public static EquatableArray<SettableModel> Of(ITypeSymbol container, Compilation compilation, INamedTypeSymbol within, UseWarnings warnings)
    {
        if (container is not INamedTypeSymbol { IsTupleType: false } named || !(named.IsRecord || named.TypeKind == TypeKind.Struct) || named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return [];
        var members = KeyMembers.Readable(container, compilation, within).Where(member => IsSettable(member, compilation, within)).ToList();
        foreach (var member in members)
            warnings.Add(member).Add(KeyMembers.TypeOf(member));
        return members.Select(member => ModelOf(member, compilation, within)).ToEquatableArray();
    }

    /// <summary>Whether a value is a text, or holds one and nothing else.</summary>
    public static bool IsText(ITypeSymbol type, Compilation compilation, INamedTypeSymbol within, int depth = 0) =>
        type.SpecialType == SpecialType.System_String
        || (type.SpecialType == SpecialType.None && depth < MaximalDepth && KeyMembers.Readable(type, compilation, within).Take(2).ToList() is [var only] && IsText(KeyMembers.TypeOf(only), compilation, within, depth + 1));

    /// <summary>Whether a member that can be read can be set, too.</summary>
    public static bool IsSettable(ISymbol member, Compilation compilation, INamedTypeSymbol within) =>
        KeyMembers.TypeOf(member) is { SpecialType: not SpecialType.System_Void } type && !type.IsUnknown() && type.Obstacle() is null
        // Of two of one name the compiler says so.
        && member.ContainingType.GetMembers(member.Name).Length == 1
        && member switch
        {
            IPropertySymbol { ReturnsByRef: false, ReturnsByRefReadonly: false, SetMethod: { } setter } => compilation.IsSymbolAccessibleWithin(setter, within) && !setter.GetAttributes().Any(DeclarationRules.IsErrorToUse),
            IFieldSymbol field => field is { IsReadOnly: false, IsConst: false, IsFixedSizeBuffer: false },
            _ => false,
        };

    private static SettableModel ModelOf(ISymbol member, Compilation compilation, INamedTypeSymbol within)
    {
        var type = KeyMembers.TypeOf(member);
        var value = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var argument] } ? argument : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        return new SettableModel(member.Name, type.ToCode(), value.ToCode(), IsText(type, compilation, within));
    }
}
