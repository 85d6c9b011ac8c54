using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Finds where a step adds floating-point numbers up in a row.</summary>
internal static class FloatingPointSums
{
    /// <summary>Whether a step writes a row that holds a floating-point number.</summary>
    public static bool ArePossible(IMethodSymbol step) => step.Parameters.Any(parameter => parameter.RefKind == RefKind.Ref && Holds(parameter.Type, TypeParts.MaximalDepth));

    private static bool Holds(ITypeSymbol type, int depth) =>
        IsFloatingPoint(type) || (depth > 0 && type.IsValueType && TypeParts.Of(type).Any(part => Holds(part.Type, depth - 1)));

    /// <summary>The sums of a body: the expression, what it adds to, and of which type that is.</summary>
    public static IEnumerable<(SyntaxNode Place, string Target, ITypeSymbol Type)> In(IOperation body)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum when IsFloatingPoint(sum.Target.Type) && RowOf(sum.Target) is not null:
                    yield return (sum.Syntax, $"{sum.Target.Syntax}", sum.Target.Type!);
                    break;
                case IBinaryOperation sum when IsSum(sum) && !(sum.Parent is IBinaryOperation outer && IsSum(outer)):
                    if (Terms(sum).FirstOrDefault(term => RowOf(term) is { } row && IsAssignedTo(sum, term, row)) is { } added)
                        yield return (sum.Syntax, $"{added.Syntax}", added.Type!);
                    break;
            }
        }
    }

    private static bool IsSum(IBinaryOperation operation) =>
        operation.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract && IsFloatingPoint(operation.Type);

    private static bool IsFloatingPoint(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double || type.IsType("System", "Half");

    private static IEnumerable<IOperation> Terms(IOperation operation) => Unwrapped(operation) switch
    {
        IBinaryOperation sum when IsSum(sum) => Terms(sum.LeftOperand).Concat(Terms(sum.RightOperand)),
        var term => [term],
    };

    /// <summary>Whether the sum becomes the member that it is a sum of: by assignment, by <c>with</c>, or by a new row.</summary>
    private static bool IsAssignedTo(IOperation sum, IOperation term, IParameterSymbol row)
    {
        var isMember = term is IParameterReferenceOperation;
        for (var part = sum; part.Parent is { } parent; part = parent)
        {
            switch (parent)
            {
                case ISimpleAssignmentOperation assignment when part == assignment.Value && RowOf(assignment.Target) is { } written:
                    return SymbolEqualityComparer.Default.Equals(written, row) && (isMember || Names(assignment.Target, term));
                // A member of a with-expression or of an object's initializer.
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: IInstanceReferenceOperation } } assignment when part == assignment.Value:
                    isMember |= Names(assignment.Target, term);
                    break;
                case IArgumentOperation { Parent: IObjectCreationOperation, Parameter: { } parameter }:
                    isMember |= string.Equals(parameter.Name, (term as IMemberReferenceOperation)?.Member.Name, StringComparison.OrdinalIgnoreCase);
                    break;
                case IConversionOperation or IParenthesizedOperation or IObjectOrCollectionInitializerOperation or IObjectCreationOperation or IWithOperation:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool Names(IOperation target, IOperation term) =>
        target is IMemberReferenceOperation written && term is IMemberReferenceOperation read && SymbolEqualityComparer.Default.Equals(written.Member, read.Member);

    /// <summary>The row of a step that the operation is, or is a member of; <c>null</c> where it is none that the step writes.</summary>
    private static IParameterSymbol? RowOf(IOperation? operation) => operation is null ? null : Unwrapped(operation) switch
    {
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.Ref, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } } parameter } => parameter,
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol, Instance.Type.IsValueType: true } member => RowOf(member.Instance),
        _ => null,
    };

    private static IOperation Unwrapped(IOperation operation) => operation switch
    {
        IConversionOperation conversion => Unwrapped(conversion.Operand),
        IParenthesizedOperation parenthesized => Unwrapped(parenthesized.Operand),
        _ => operation,
    };
}
