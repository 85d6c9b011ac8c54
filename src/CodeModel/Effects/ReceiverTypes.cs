using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>The types of objects that calls are asked of, where they are known exactly.</summary>
internal static class ReceiverTypes
{
    /// <summary>How many variables a value is followed through.</summary>
    private const int MaxSteps = 8;

    /// <summary>The type that the object has at run time, or a type parameter that stands for it; <c>null</c> where it can be one of several.</summary>
    public static ITypeSymbol? ExactType(this IOperation? value, CancellationToken token)
    {
        for (var i = 0; value is not null && i < MaxSteps; i++)
        {
            value = value.Unwrapped();
            switch (value)
            {
                case IObjectCreationOperation or { Type: ITypeParameterSymbol or { IsValueType: true } or { TypeKind: TypeKind.Class, IsSealed: true } }:
                    return value.Type;
                case ILocalReferenceOperation local:
                    value = local.InitialValue(token);
                    break;
                case IFieldReferenceOperation { Field: { IsReadOnly: true } field }:
                    value = InitialValue(field, value, token);
                    break;
                case IPropertyReferenceOperation { Property: { SetMethod: null } property }:
                    value = InitialValue(property, value, token);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static IOperation? InitialValue(ISymbol member, IOperation use, CancellationToken token) =>
        use.SemanticModel?.Compilation is { } compilation ? (Bodies.Initializer(member.OriginalDefinition, compilation, token) as ISymbolInitializerOperation)?.Value : null;
}
