using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>Ways to states, tables, cells, executors and batches other than the parameters of a step, and to write what is read only.</summary>
internal static class StateAccessEffects
{
    public static void Visit(IOperation operation, EffectReader reader)
    {
        // A service that is made once with the state reaches it where it uses it.
        if (reader.Owner is IFieldSymbol or IPropertySymbol)
            return;
        switch (operation)
        {
            case IFieldReferenceOperation or IPropertyReferenceOperation when IsStateful(operation.Type, reader.Graph) && !IsFromOther(operation, reader) && !IsPassedOn(operation, reader):
                reader.Add(RuleIds.StateBesideSignature, ((IMemberReferenceOperation)operation).Member.ToPathText(), operation.Syntax);
                break;
            case IInvocationOperation { TargetMethod: var method } call when IsStateful(call.Type, reader.Graph) && !IsFromOther(operation, reader) && !IsPassedOn(operation, reader):
                reader.Add(RuleIds.StateBesideSignature, method.ToPathText(), operation.Syntax);
                break;
            case IInvocationOperation { TargetMethod: { ContainingType.Name: "Unsafe" } method } call
                when method.ContainingType.IsType("System.Runtime.CompilerServices", "Unsafe") && call.Arguments.Any(argument => IsReadOnlyRow(argument.Value.Unwrapped())):
                reader.Add(RuleIds.StateBesideSignature, method.ToPathText(), operation.Syntax);
                break;
        }
    }

    private static bool IsStateful(ITypeSymbol? type, EffectGraph graph) => type is INamedTypeSymbol { TypeKind: TypeKind.Class } named && graph.IsStateful(named.OriginalDefinition);

    /// <summary>Whether a member is asked of what a caller handed over or a variable holds: how that came there is what is reported.</summary>
    private static bool IsFromOther(IOperation operation, EffectReader reader)
    {
        var receiver = operation.Receiver();
        while (receiver is IMemberReferenceOperation or IInvocationOperation && IsStateful(receiver.Type, reader.Graph))
            receiver = receiver.Receiver();
        return receiver is IParameterReferenceOperation or ILocalReferenceOperation or IObjectCreationOperation or IInstanceReferenceOperation && IsStateful(receiver.Type, reader.Graph);
    }

    /// <summary>Whether more of the state is asked of it at once: the outermost member says best what is reached.</summary>
    private static bool IsPassedOn(IOperation operation, EffectReader reader)
    {
        var outer = operation.Parent;
        while (outer is IConversionOperation or IParenthesizedOperation)
            outer = outer.Parent;
        return outer is IMemberReferenceOperation or IInvocationOperation && IsStateful(outer.Type, reader.Graph) && outer.Receiver() == operation.Unwrapped();
    }

    private static bool IsReadOnlyRow(IOperation operation)
    {
        while (operation is IFieldReferenceOperation { Instance: { } row })
            operation = row.Unwrapped();
        return operation is IParameterReferenceOperation { Parameter.RefKind: RefKind.In or RefKind.RefReadOnlyParameter };
    }
}
