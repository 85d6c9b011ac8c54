using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>What surrounds an expression: whether it is read or written, and what it came from.</summary>
internal static class Uses
{
    /// <summary>Whether a variable, property or element is given a value here.</summary>
    public static bool IsWritten(this IOperation target) => target.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == target,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } } => true,
        ITupleOperation tuple => tuple.IsWritten(),
        IConversionOperation { Parent: ITupleOperation } => false,
        _ => false,
    };

    /// <summary>Whether its value is asked for here.</summary>
    public static bool IsRead(this IOperation target) => target.Parent switch
    {
        ISimpleAssignmentOperation { IsRef: false } or IDeconstructionAssignmentOperation => ((IAssignmentOperation)target.Parent).Target != target,
        IArgumentOperation { Parameter.RefKind: RefKind.Out } => false,
        ITupleOperation tuple => tuple.IsRead(),
        _ => true,
    };

    /// <summary>The expression without parentheses, conversions, awaits, and what surrounds an argument or a query.</summary>
    public static IOperation Unwrapped(this IOperation operation)
    {
        while (true)
        {
            var inner = operation switch
            {
                IConversionOperation { OperatorMethod: null } conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                IArgumentOperation argument => argument.Value,
                IAwaitOperation awaited => awaited.Operation,
                ITranslatedQueryOperation query => query.Operation,
                _ => null,
            };
            if (inner is null)
                return operation;
            operation = inner;
        }
    }

    /// <summary>What a member is asked of: its instance, or the first argument of an extension.</summary>
    public static IOperation? Receiver(this IOperation operation)
    {
        var receiver = operation switch
        {
            IInvocationOperation { Instance: { } instance } => instance,
            IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var first, ..] } => first,
            IMemberReferenceOperation { Instance: { } instance } => instance,
            _ => null,
        };
        return receiver?.Unwrapped() is IConditionalAccessInstanceOperation conditional ? Accessed(conditional)?.Unwrapped() : receiver?.Unwrapped();
    }

    /// <summary>What a local variable is declared with; <c>null</c> where that is nothing or not known.</summary>
    public static IOperation? InitialValue(this ILocalReferenceOperation local, CancellationToken token)
    {
        if (local.SemanticModel is not { } semantics || local.Local.DeclaringSyntaxReferences is not [var reference])
            return null;
        var value = (reference.GetSyntax(token) as VariableDeclaratorSyntax)?.Initializer?.Value;
        while (value is ParenthesizedExpressionSyntax parenthesized)
            value = parenthesized.Expression;
        return value?.SyntaxTree == semantics.SyntaxTree ? semantics.GetOperation(value, token)?.Unwrapped() : null;
    }

    private static IOperation? Accessed(IOperation instance)
    {
        var inner = instance;
        for (var outer = instance.Parent; outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IConditionalAccessOperation access && access.WhenNotNull == inner)
                return access.Operation;
        }

        return null;
    }
}
