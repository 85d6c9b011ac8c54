using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.Analyzers;

/// <summary>What a method's body does with its parameters.</summary>
internal sealed class ParameterUses
{
    private readonly ParameterUse[] _uses;
    private readonly Compilation _compilation;
    private readonly CancellationToken _token;

    private ParameterUses(int count, Compilation compilation, CancellationToken token)
    {
        _compilation = compilation;
        _token = token;
        _uses = new ParameterUse[count];
        for (var i = 0; i < count; i++)
            _uses[i] = new ParameterUse();
    }

    /// <summary>What it does with the parameter at that place.</summary>
    public ParameterUse this[int parameter] => _uses[parameter];

    public static ParameterUses Of(IMethodSymbol method, IOperation body, Compilation compilation, CancellationToken token)
    {
        var declared = method.PartialImplementationPart ?? method;
        var uses = new ParameterUses(method.Parameters.Length, compilation, token);
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IParameterReferenceOperation { Parameter: var parameter } && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, declared))
                uses.Note(uses._uses[parameter.Ordinal], operation, new HashSet<ISymbol>(SymbolEqualityComparer.Default));
        }

        return uses;
    }

    private void Note(ParameterUse use, IOperation reference, HashSet<ISymbol> followed)
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
            case IArgumentOperation { Parameter: { RefKind: RefKind.Ref or RefKind.Out } taken } when MayBeChangedBy(taken, followed):
            case IAddressOfOperation:
            case ISimpleAssignmentOperation { IsRef: true }:
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } }:
            case IReturnOperation when ReturnsRef(part):
            case IConditionalOperation { IsRef: true }:
                MayWrite(use);
                break;
            case IInvocationOperation call when call.Instance == part && part.Type is { IsValueType: true } && MayChangeItself(call.TargetMethod, followed):
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
        if (value is IWithOperation { Operand: var operand } copy && path.Length == 0 && IsSame(operand, reference))
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

    private static bool IsSame(IOperation operand, IOperation reference) => (operand, reference) switch
    {
        (IParameterReferenceOperation one, IParameterReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Parameter, other.Parameter),
        (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
        _ => false,
    };

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

    /// <summary>Whether a method may write what it takes by reference; one that was followed already adds nothing.</summary>
    private bool MayBeChangedBy(IParameterSymbol taken, HashSet<ISymbol> followed)
    {
        if (taken.RefKind == RefKind.Out || taken.OriginalDefinition.ContainingSymbol is not IMethodSymbol { IsVirtual: false, IsAbstract: false, IsOverride: false } method)
            return true;
        if (!followed.Add(taken.OriginalDefinition))
            return false;
        if (MethodBody.Of(method, _compilation, _token) is not { } body || body.HasErrors())
            return true;
        var declared = method.PartialImplementationPart ?? method;
        var use = new ParameterUse();
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IParameterReferenceOperation { Parameter: var parameter } && parameter.Ordinal == taken.Ordinal && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, declared))
                Note(use, operation, followed);
        }

        return use.IsWritten || method.ReturnsByRef;
    }

    /// <summary>Whether a method of a struct may write the struct it is called on; one that was followed already adds nothing.</summary>
    private bool MayChangeItself(IMethodSymbol method, HashSet<ISymbol> followed)
    {
        if (method.IsReadOnly || method.IsStatic || method.IsImplicitlyDeclared || method.ContainingType is not { TypeKind: TypeKind.Struct, IsReadOnly: false, SpecialType: SpecialType.None })
            return false;
        if (!followed.Add(method.OriginalDefinition))
            return false;
        if (MethodBody.Of(method.OriginalDefinition, _compilation, _token) is not { } body || body.HasErrors())
            return method.Name is not ("ToString" or "Equals" or "GetHashCode" or "CompareTo");
        var self = new ParameterUse();
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
                Note(self, operation, followed);
        }

        return self.IsWritten;
    }

    private static bool IsInteger(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;
}
