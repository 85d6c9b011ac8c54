using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>Which collections, and which expressions over them, have no defined order.</summary>
internal static class Unordered
{
    /// <summary>How many expressions a sequence is followed through.</summary>
    private const int MaxSteps = 32;

    /// <summary>How many methods a sequence is followed through.</summary>
    private const int MaxCalls = 4;

    internal static readonly HashSet<string> Types =
    [
        "System.Collections.Generic.Dictionary", "System.Collections.Generic.IDictionary", "System.Collections.Generic.IReadOnlyDictionary",
        "System.Collections.Generic.HashSet", "System.Collections.Generic.ISet", "System.Collections.Generic.IReadOnlySet",
        "System.Collections.Concurrent.ConcurrentDictionary", "System.Collections.Concurrent.ConcurrentBag",
        "System.Collections.Immutable.ImmutableDictionary", "System.Collections.Immutable.IImmutableDictionary",
        "System.Collections.Immutable.ImmutableHashSet", "System.Collections.Immutable.IImmutableSet",
        "System.Collections.Frozen.FrozenDictionary", "System.Collections.Frozen.FrozenSet",
        "System.Collections.ObjectModel.ReadOnlyDictionary", "System.Collections.ObjectModel.ReadOnlySet",
        "System.Collections.Hashtable", "System.Collections.IDictionary",
        "System.Collections.Specialized.HybridDictionary", "System.Collections.Specialized.StringDictionary",
        "System.Runtime.CompilerServices.ConditionalWeakTable",
    ];

    private static readonly HashSet<string> Parts = ["KeyCollection", "ValueCollection", "Builder", "UnorderedItemsCollection"];

    /// <summary>Operators that hand elements on as they come.</summary>
    private static readonly HashSet<string> Passing =
    [
        "Where", "Select", "SelectMany", "Cast", "OfType", "Distinct", "DistinctBy", "Concat", "Append", "Prepend", "Union", "UnionBy",
        "Except", "ExceptBy", "Intersect", "IntersectBy", "AsEnumerable", "AsQueryable", "DefaultIfEmpty", "GroupBy", "Join", "GroupJoin", "LeftJoin", "RightJoin",
        "TryGetNonEnumeratedCount", "Reverse",
    ];

    /// <summary>Operators whose result is the same in whatever order the elements come.</summary>
    private static readonly HashSet<string> Indifferent =
    [
        "Count", "LongCount", "CountBy", "AggregateBy", "Any", "All", "Contains", "Min", "Max", "Single", "SingleOrDefault",
        "OrderBy", "OrderByDescending", "Order", "OrderDescending", "ThenBy", "ThenByDescending",
        "ToDictionary", "ToHashSet", "ToLookup", "ToFrozenDictionary", "ToFrozenSet", "ToImmutableDictionary", "ToImmutableHashSet",
        "ToImmutableSortedDictionary", "ToImmutableSortedSet", "TryGetNonEnumeratedCount",
    ];

    private static readonly HashSet<string> Sums = ["Sum", "Average"];

    /// <summary>Whether a collection of the type has no order, or derives from one that has none.</summary>
    public static bool IsType(ITypeSymbol? type)
    {
        for (var one = type?.OriginalDefinition as INamedTypeSymbol; one is { SpecialType: SpecialType.None }; one = one.BaseType?.OriginalDefinition)
        {
            var collection = one.ContainingType is { } outer && Parts.Contains(one.Name) ? outer : one;
            if (collection.ContainingType is null && IsCollectionNamespace(collection.ContainingNamespace) && Types.Contains($"{collection.ContainingNamespace.ToDisplayString()}.{collection.Name}"))
                return true;
        }

        return false;
    }

    /// <summary>Whether the elements of a sequence come in no defined order.</summary>
    public static bool IsSequence(IOperation? operation, EffectReader reader, int depth = 0)
    {
        for (var i = 0; operation is not null && i < MaxSteps; i++)
        {
            operation = operation.Unwrapped();
            if (IsType(operation.Type))
                return true;
            switch (operation)
            {
                case IPropertyReferenceOperation { Property.Name: "Keys" or "Values", Instance: { } owner }:
                    return IsType(owner.Unwrapped().Type);
                case IPropertyReferenceOperation { Property.ContainingType: { Name: "PriorityQueue" }, Property.Name: "UnorderedItems" }:
                    return true;
                case ILocalReferenceOperation local:
                    operation = IsLazy(local.Type) ? local.InitialValue(reader.Token) : null;
                    break;
                case IInvocationOperation call when IsOperator(call.TargetMethod) && Passing.Contains(call.TargetMethod.Name):
                    if (call.TargetMethod.Name is "Concat" or "Union" && call.Arguments.Length > 1 && IsSequence(call.Arguments[1], reader, depth))
                        return true;
                    operation = call.Receiver();
                    break;
                case IInvocationOperation { TargetMethod: var method } when IsLazy(method.ReturnType):
                    return depth < MaxCalls && reader.Graph.ReturnsUnordered(method, reader, depth);
                case IPropertyReferenceOperation { Property.GetMethod: { } getter } when IsLazy(getter.ReturnType):
                    return depth < MaxCalls && reader.Graph.ReturnsUnordered(getter, reader, depth);
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a method is an operator over sequences that says something only by the order of what it gets.</summary>
    public static bool IsOrderSensitive(IMethodSymbol method) =>
        !Passing.Contains(method.Name) && !Indifferent.Contains(method.Name)
        && !(Sums.Contains(method.Name) && !IsFloatingPoint(method.ReturnType));

    /// <summary>Whether a method is an extension of sequences: an operator of LINQ, or a conversion to a collection.</summary>
    public static bool IsOperator(IMethodSymbol method) =>
        (method.ReducedFrom ?? method).IsExtensionMethod
        && (method.ContainingType.IsType("System.Linq", "Enumerable")
            || (method.Name.StartsWith("To", StringComparison.Ordinal) && method.ContainingNamespace?.ToDisplayString() is "System.Collections.Immutable" or "System.Collections.Frozen"));

    private static bool IsCollectionNamespace(INamespaceSymbol space) => space.ContainingNamespace is { } && space.Name is "Generic" or "Concurrent" or "Immutable" or "Frozen" or "ObjectModel" or "Collections" or "Specialized" or "CompilerServices";

    // What is made of a sequence at once has the order that it came in, and is reported there.
    private static bool IsLazy(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Interface };

    private static bool IsFloatingPoint(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } => IsFloatingPoint(value),
        _ => type.SpecialType is SpecialType.System_Single or SpecialType.System_Double,
    };
}
