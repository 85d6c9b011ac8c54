using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.Analyzers;

/// <summary>What a method's body does with its parameters.</summary>
internal sealed class ParameterUses
{
    private readonly ParameterUse[] _uses;

    private ParameterUses(int count)
    {
        _uses = new ParameterUse[count];
        for (var i = 0; i < count; i++)
            _uses[i] = new ParameterUse();
    }

    /// <summary>What it does with the parameter at that place.</summary>
    public ParameterUse this[int parameter] => _uses[parameter];

    public static ParameterUses Of(IMethodSymbol method, IOperation body)
    {
        var declared = method.PartialImplementationPart ?? method;
        var uses = new ParameterUses(method.Parameters.Length);
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IParameterReferenceOperation { Parameter: var parameter } && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, declared))
                Note(uses._uses[parameter.Ordinal], operation);
        }

        return uses;
    }

    private static void Note(ParameterUse use, IOperation reference)
    {
        var (part, path) = PartOf(reference);
        switch (part.Parent)
        {
            case INameOfOperation:
                return;
            case ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Target == part:
                Assigned(use, reference, path, assignment.Value);
                break;
            case ICompoundAssignmentOperation assignment when assignment.Target == part:
                use.Written.Add(path);
                use.IsOnlyAddedTo &= assignment.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract && IsInteger(part.Type);
                break;
            case IIncrementOrDecrementOperation:
                use.Written.Add(path);
                use.IsOnlyAddedTo &= IsInteger(part.Type);
                break;
            case ICoalesceAssignmentOperation assignment when assignment.Target == part:
                Write(use, path);
                break;
            case ITupleOperation tuple when IsTarget(tuple):
                Write(use, path);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }:
            case IAddressOfOperation:
            case ISimpleAssignmentOperation { IsRef: true }:
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } }:
            case IReturnOperation when ReturnsRef(part):
            case IConditionalOperation { IsRef: true }:
                MayWrite(use);
                break;
            case IInvocationOperation call when call.Instance == part && part.Type is { IsValueType: true } && !call.TargetMethod.IsReadOnly && !IsHarmless(call.TargetMethod):
            case IPropertyReferenceOperation property when property.Instance == part && part.Type is { IsValueType: true } && property.Property.RefKind == RefKind.Ref:
            case IInlineArrayAccessOperation:
                MayWrite(use);
                break;
        }

        use.IsUsed = true;
    }

    /// <summary>The member of the parameter's value that a reference leads to, as far as it is a part of it.</summary>
    private static (IOperation Part, string Path) PartOf(IOperation reference)
    {
        var (part, path) = (reference, "");
        while (part.Type is { IsValueType: true })
        {
            if (part.Parent is IFieldReferenceOperation field && field.Instance == part)
                (part, path) = (field, $"{path}.{field.Field.Name}");
            else if (part.Parent is IPropertyReferenceOperation { Property: { IsIndexer: false, RefKind: RefKind.None } } property && property.Instance == part)
                (part, path) = (property, $"{path}.{property.Property.Name}");
            else
                break;
        }

        return (part, path);
    }

    private static void Assigned(ParameterUse use, IOperation reference, string path, IOperation value)
    {
        // `row = row with { Total = 1 }` writes the one member.
        if (value is IWithOperation { Operand: IParameterReferenceOperation operand } copy && path.Length == 0
            && SymbolEqualityComparer.Default.Equals(operand.Parameter, ((IParameterReferenceOperation)reference).Parameter))
        {
            foreach (var member in copy.Initializer.Initializers.OfType<ISimpleAssignmentOperation>())
            {
                if (member.Target is IMemberReferenceOperation target)
                    Write(use, $".{target.Member.Name}");
            }

            return;
        }

        Write(use, path);
    }

    private static void Write(ParameterUse use, string path)
    {
        use.Written.Add(path);
        use.IsOnlyAddedTo = false;
    }

    private static void MayWrite(ParameterUse use)
    {
        use.MayBeWritten = true;
        use.IsOnlyAddedTo = false;
    }

    /// <summary>Whether a tuple is what a deconstruction assigns to.</summary>
    private static bool IsTarget(IOperation tuple) => tuple.Parent switch
    {
        IDeconstructionAssignmentOperation assignment => assignment.Target == tuple,
        ITupleOperation outer => IsTarget(outer),
        _ => false,
    };

    private static bool ReturnsRef(IOperation part)
    {
        for (var outer = part.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is ILocalFunctionOperation local)
                return local.Symbol.RefKind == RefKind.Ref;
            if (outer is IAnonymousFunctionOperation lambda)
                return lambda.Symbol.RefKind == RefKind.Ref;
        }

        return false;
    }

    private static bool IsHarmless(IMethodSymbol method) =>
        method.IsImplicitlyDeclared || method.Name is "ToString" or "Equals" or "GetHashCode" or "CompareTo" || method.ContainingType.IsReadOnly
        || method.ContainingType.SpecialType != SpecialType.None || method.ContainingType.TypeKind != TypeKind.Struct;

    private static bool IsInteger(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;
}
