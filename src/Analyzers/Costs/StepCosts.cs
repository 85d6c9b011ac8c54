using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Finds what the body of a step or check costs beside its work. Of one expression one thing is said.</summary>
internal sealed class StepCosts(IMethodSymbol step, Action<Diagnostic> report) : OperationWalker
{
    private const string InsteadOfString = "keep values, and make text of them where it is shown";
    private const string InsteadOfCollection = "loop over what is there, or let the command carry an ImmutableArray";
    private const string InsteadOfObject = "use a struct";

    private static readonly HashSet<string> StringMakers =
    [
        "Concat", "Create", "Format", "Insert", "Join", "PadLeft", "PadRight", "Remove", "Replace", "Substring", "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant",
    ];

    private static readonly ImmutableArray<string> CollectionMakers = ["ToArray", "ToDictionary", "ToHashSet", "ToImmutable", "ToList"];

    private readonly HashSet<TextSpan> _said = [];

    public override void VisitAttribute(IAttributeOperation operation)
    {
    }

    public override void VisitThrow(IThrowOperation operation)
    {
    }

    public override void VisitBlock(IBlockOperation operation)
    {
        // The body itself ends in a failure only after all that may go well.
        if (operation.Parent is null or IMethodBodyBaseOperation || !FailurePaths.EndInFailure(operation.Operations))
            base.VisitBlock(operation);
    }

    public override void VisitSwitchCase(ISwitchCaseOperation operation)
    {
        if (!FailurePaths.EndInFailure(operation.Body))
            base.VisitSwitchCase(operation);
    }

    public override void VisitInvocation(IInvocationOperation operation)
    {
        if (FailurePaths.IsFailureOrEvent(operation))
            return;
        if (IsLinq(operation))
        {
            VisitLinq(operation, operation.Syntax);
            return;
        }

        var method = operation.TargetMethod;
        if (method.ReturnType.SpecialType == SpecialType.System_String && (method.ContainingType.SpecialType == SpecialType.System_String ? StringMakers.Contains(method.Name) : method.Name == "ToString"))
            SayAllocation(operation, "a string", InsteadOfString);
        else if (CollectionMakers.Any(maker => method.Name.StartsWith(maker, StringComparison.Ordinal)) && method.ContainingType.IsOfFramework() && Collection(operation.Type) is { } collection)
            SayAllocation(operation, collection, InsteadOfCollection);
        base.VisitInvocation(operation);
    }

    public override void VisitTranslatedQuery(ITranslatedQueryOperation operation)
    {
        if (operation.Operation is IInvocationOperation call && IsLinq(call))
            VisitLinq(call, operation.Syntax);
        else
            base.VisitTranslatedQuery(operation);
    }

    public override void VisitObjectCreation(IObjectCreationOperation operation)
    {
        if (operation.Type is { IsReferenceType: true } type)
        {
            if (type.SpecialType == SpecialType.System_String)
                SayAllocation(operation, "a string", InsteadOfString);
            else
                SayAllocation(operation, type.ToText(), Collection(type) is not null ? InsteadOfCollection : type.IsOfFramework() ? "do without it" : InsteadOfObject);
        }

        base.VisitObjectCreation(operation);
    }

    public override void VisitAnonymousObjectCreation(IAnonymousObjectCreationOperation operation)
    {
        SayAllocation(operation, "an anonymous object", InsteadOfObject);
        base.VisitAnonymousObjectCreation(operation);
    }

    public override void VisitWith(IWithOperation operation)
    {
        if (operation.Type is { IsReferenceType: true } type)
            SayAllocation(operation, type.ToText(), InsteadOfObject);
        base.VisitWith(operation);
    }

    public override void VisitArrayCreation(IArrayCreationOperation operation)
    {
        // What the compiler makes of no arguments, and constants that are read as a span, are part of the program.
        var isEmpty = operation.IsImplicit && operation.Initializer is { ElementValues.IsEmpty: true };
        var isData = operation.Parent is IConversionOperation { Type: var target } && target.IsType("System", "ReadOnlySpan")
            && operation.Initializer is { } initializer && initializer.ElementValues.All(value => value.ConstantValue.HasValue);
        if (!isEmpty && !isData)
            SayAllocation(operation, operation.Type!.ToText(), operation.IsImplicit ? "call what takes a span or single arguments" : InsteadOfCollection);
        base.VisitArrayCreation(operation);
    }

    public override void VisitCollectionExpression(ICollectionExpressionOperation operation)
    {
        // Nothing in an array or behind an interface is one object for all.
        if (Collection(operation.Type) is { } collection && (!operation.Elements.IsEmpty || operation.Type is { TypeKind: TypeKind.Class }))
            SayAllocation(operation, collection, InsteadOfCollection);
        base.VisitCollectionExpression(operation);
    }

    public override void VisitBinaryOperator(IBinaryOperation operation)
    {
        if (IsConcatenation(operation) && !IsInConcatenation(operation))
            SayAllocation(operation, "a string", InsteadOfString);
        base.VisitBinaryOperator(operation);
    }

    public override void VisitCompoundAssignment(ICompoundAssignmentOperation operation)
    {
        if (operation is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String })
            SayAllocation(operation, "a string", InsteadOfString);
        base.VisitCompoundAssignment(operation);
    }

    public override void VisitInterpolatedString(IInterpolatedStringOperation operation)
    {
        if (operation is { ConstantValue.HasValue: false, Parent: not IInterpolatedStringHandlerCreationOperation } && !IsInConcatenation(operation))
            SayAllocation(operation, "a string", InsteadOfString);
        base.VisitInterpolatedString(operation);
    }

    public override void VisitConversion(IConversionOperation operation)
    {
        // A value that is added to a string is made into one as it is.
        if (operation is { Operand.Type: { IsValueType: true } from, Type: { IsReferenceType: true } to, OperatorMethod: null }
            && operation.GetConversion().IsBoxing && !IsInConcatenation(operation))
        {
            Say(CostDescriptors.Boxing, operation.Operand.Syntax, step.Name, from.ToText(), to.ToText());
        }

        base.VisitConversion(operation);
    }

    public override void VisitAnonymousFunction(IAnonymousFunctionOperation operation)
    {
        SayCaptures(operation.Symbol, operation, operation.Syntax);
        base.VisitAnonymousFunction(operation);
    }

    public override void VisitDelegateCreation(IDelegateCreationOperation operation)
    {
        if (operation.Target is IMethodReferenceOperation { Method: var method } reference)
        {
            if (method.MethodKind == MethodKind.LocalFunction)
            {
                if (Root(operation).Descendants().OfType<ILocalFunctionOperation>().FirstOrDefault(function => SymbolEqualityComparer.Default.Equals(function.Symbol, method.OriginalDefinition)) is { } function)
                    SayCaptures(function.Symbol, function, reference.Syntax);
            }
            else if (!method.IsStatic)
                SayAllocation(operation, $"a delegate of {method.Name}", "use a static method, or call it in a loop");
        }

        base.VisitDelegateCreation(operation);
    }

    public override void VisitArgument(IArgumentOperation operation)
    {
        if (operation.Parameter is { RefKind: RefKind.None } parameter)
            SayCopy(operation.Value, $"take {parameter.Name} by in");
        base.VisitArgument(operation);
    }

    public override void VisitVariableDeclarator(IVariableDeclaratorOperation operation)
    {
        if (operation.Symbol.RefKind == RefKind.None && operation.GetVariableInitializer() is { } initializer)
            SayCopy(initializer.Value, "keep the members that are needed, or a ref to it");
        base.VisitVariableDeclarator(operation);
    }

    /// <summary>A chain of calls, each on what the one before it made, is one expression.</summary>
    private void VisitLinq(IInvocationOperation operation, SyntaxNode place)
    {
        var names = new List<string>();
        IOperation? source = operation;
        while (Made(source) is IInvocationOperation call && IsLinq(call))
        {
            names.Insert(0, call.TargetMethod.Name);
            foreach (var argument in call.Arguments.Where(argument => argument.Parameter is not { Ordinal: 0 }))
                Visit(argument);
            source = call.Arguments.FirstOrDefault(argument => argument.Parameter is { Ordinal: 0 })?.Value;
        }

        if (names is not ["Empty"])
            Say(CostDescriptors.Linq, place, step.Name, names.And());
        // To be enumerated, a struct is boxed: that is what LINQ costs.
        if (source is not null)
            Visit(Made(source));
    }

    /// <summary>The expression that makes a value, without what the compiler puts around it.</summary>
    private static IOperation? Made(IOperation? operation) => operation switch
    {
        IConversionOperation { IsImplicit: true } conversion => Made(conversion.Operand),
        ITranslatedQueryOperation query => Made(query.Operation),
        _ => operation,
    };

    private static bool IsLinq(IInvocationOperation operation) => operation.TargetMethod.ContainingType is { } type
        && (type.IsType("System.Linq", "Enumerable") || type.IsType("System.Linq", "Queryable") || type.IsType("System.Linq", "ParallelEnumerable"));

    /// <summary>The type where it is a collection that lies on the heap.</summary>
    private static string? Collection(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => type.ToText(),
        { IsReferenceType: true } when type.AllInterfaces.Concat([type]).Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable) => type.ToText(),
        _ => type.IsType("System.Collections.Immutable", "ImmutableArray") ? type!.ToText() : null,
    };

    private static bool IsConcatenation(IOperation operation) =>
        operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false };

    /// <summary>Whether the operation is a term of a string that is added up.</summary>
    private static bool IsInConcatenation(IOperation operation) => operation.Parent switch
    {
        IConversionOperation { IsImplicit: true } conversion => IsInConcatenation(conversion),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => true,
        { } parent => IsConcatenation(parent),
        null => false,
    };

    private static IOperation Root(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
            root = parent;
        return root;
    }

    private void SayCaptures(IMethodSymbol function, IOperation body, SyntaxNode place)
    {
        if (Captures.Of(function, body) is { Count: > 0 } names)
            Say(CostDescriptors.Closure, place, step.Name, names.And());
    }

    private void SayCopy(IOperation value, string advice)
    {
        if (value is not (IInstanceReferenceOperation or IParameterReferenceOperation or ILocalReferenceOperation) || value.Type is not { IsValueType: true } type)
            return;
        var isCommand = SymbolEqualityComparer.Default.Equals(type, step.ContainingType);
        var isRow = step.Parameters.Any(parameter => parameter.RefKind != RefKind.None && SymbolEqualityComparer.Default.Equals(parameter.Type, type));
        if ((isCommand || isRow) && StructSize.Of(type) is > StructSize.LargestCopy and var size)
            Say(CostDescriptors.LargeCommandCopied, value.Syntax, step.Name, type.ToText(), $"{size}", advice);
    }

    private void SayAllocation(IOperation operation, string what, string advice) => Say(CostDescriptors.Allocation, operation.Syntax, step.Name, what, advice);

    private void Say(DiagnosticDescriptor rule, SyntaxNode place, params string[] arguments)
    {
        if (_said.Add(place.Span))
            report(Diagnostic.Create(rule, place.GetLocation(), arguments));
    }
}
