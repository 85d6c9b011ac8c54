using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>Elements taken one after another from what has no order; not where the order does not show in what becomes of them.</summary>
internal static class EnumerationEffects
{
    private static readonly HashSet<string> Orderless =
    [
        "HashSet", "Dictionary", "SortedSet", "SortedDictionary", "SortedList", "PriorityQueue", "ConcurrentDictionary", "ConcurrentBag",
        "ImmutableHashSet", "ImmutableDictionary", "ImmutableSortedSet", "ImmutableSortedDictionary", "FrozenSet", "FrozenDictionary", "ISet", "IReadOnlySet", "IImmutableSet",
        "IDictionary", "IImmutableDictionary", "Builder",
    ];

    private static readonly HashSet<string> Taking = ["CopyTo", "ToArray", "GetEnumerator", "TryTake", "TryPeek"];

    public static void Visit(IOperation operation, EffectReader reader)
    {
        switch (operation)
        {
            case IForEachLoopOperation loop:
                Report(loop.Collection, "foreach", reader);
                break;
            case ISpreadOperation { Parent: ICollectionExpressionOperation { Type: var target } } spread when !IsOrderless(target):
                Report(spread.Operand, "..", reader);
                break;
            case IInvocationOperation { TargetMethod: var method } call:
                VisitCall(call, method, reader);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation when IsFramework(constructor) && !IsOrderless(creation.Type):
                foreach (var argument in creation.Arguments)
                    ReportArgument(argument, $"new {creation.Type?.Name}", reader);
                break;
        }
    }

    private static void VisitCall(IInvocationOperation call, IMethodSymbol method, EffectReader reader)
    {
        if (Unordered.IsOperator(method))
        {
            if (Unordered.IsOrderSensitive(method) && !IsSortedNext(call, reader) && call.Receiver() is { } source)
                Report(source, method.Name, reader);
            return;
        }

        if (call.Instance is { } instance && Taking.Contains(method.Name) && Unordered.IsType(instance.Unwrapped().Type) && !IsSortedNext(call, reader))
            Report(instance, method.Name, reader);
        if (IsFramework(method) && !IsOrderless(method.ContainingType) && method.ContainingType is not { Name: "Enumerable" or "ParallelEnumerable" or "GC" })
        {
            foreach (var argument in call.Arguments)
                ReportArgument(argument, $"{method.ContainingType.Name}.{method.Name}", reader);
        }
    }

    /// <summary>Reports an argument that is taken as a sequence.</summary>
    private static void ReportArgument(IArgumentOperation argument, string taker, EffectReader reader)
    {
        if (argument.Parameter?.Type.OriginalDefinition is { SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable })
            Report(argument.Value, taker, reader);
    }

    private static void Report(IOperation sequence, string taker, EffectReader reader)
    {
        if (!Unordered.IsSequence(sequence, reader))
            return;
        var type = Source(sequence.Unwrapped(), reader)?.ToText();
        reader.Add(RuleIds.UnorderedEnumeration, taker == "foreach" ? $"foreach over {type}" : $"{taker} of {type}", sequence.Syntax);
    }

    /// <summary>The type of the collection that a sequence came from.</summary>
    private static ITypeSymbol? Source(IOperation sequence, EffectReader reader)
    {
        while (!Unordered.IsType(sequence.Type))
        {
            var source = sequence is ILocalReferenceOperation local ? local.InitialValue(reader.Token) : sequence.Receiver();
            if (source is null)
                break;
            sequence = source;
        }

        return sequence.Type;
    }

    private static bool IsOrderless(ITypeSymbol? type) => type is INamedTypeSymbol named && (Orderless.Contains(named.Name) || Unordered.IsType(named));

    private static bool IsFramework(IMethodSymbol method) => method.ContainingNamespace is { } space && space.ToDisplayString() is var name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));

    /// <summary>Whether a list or an array is made of the elements and sorted in the same body: <c>var keys = set.ToList(); keys.Sort();</c></summary>
    private static bool IsSortedNext(IInvocationOperation call, EffectReader reader)
    {
        if (call.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var list } declarator })
            return false;
        IOperation body = declarator;
        while (body.Parent is { } outer)
            body = outer;
        return body.Descendants().OfType<IInvocationOperation>().Any(other =>
            other.TargetMethod.Name == "Sort"
            && (other.Instance ?? other.Arguments.FirstOrDefault()?.Value)?.Unwrapped() is ILocalReferenceOperation sorted
            && SymbolEqualityComparer.Default.Equals(sorted.Local, list));
    }
}
