using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>The declarations of accumulators: what they hold, and how they take values in.</summary>
internal static class Accumulators
{
    // In the order of the runtime's AccumulatorOperation.
    private static readonly ImmutableArray<string> Operations = ["Sum", "Min", "Max", "Or"];

    public static bool IsAccumulator(ITypeSymbol type) => type.IsRuntimeType("Accumulator", 1);

    /// <summary>How an accumulator takes a value in; <c>null</c> where its attribute says none of the operations.</summary>
    public static string? OperationOf(IPropertySymbol accumulator)
    {
        // What the compiler does not know it has reported.
        var operation = accumulator.Find("AccumulateAttribute")?.ConstructorArguments is [{ Value: int said }] ? said : 0;
        return operation >= 0 && operation < Operations.Length ? Operations[operation] : null;
    }

    /// <summary>What is wrong with the declaration of an accumulator, apart from what is asked of a table too.</summary>
    public static string? Misdeclared(IPropertySymbol accumulator)
    {
        var value = ((INamedTypeSymbol)accumulator.Type).TypeArguments[0];
        if (!IsInteger(value))
            return $"its values are {value.ToText()}, which is no integer with a least and a greatest value: use one such as long";
        return OperationOf(accumulator) is null ? $"its operation is none of {Operations.Or()}" : null;
    }

    /// <summary>Whether the runtime can accumulate values of the type.</summary>
    public static bool IsInteger(ITypeSymbol type) =>
        type.IsValueType && HasInterface(type, "IBinaryInteger") && HasInterface(type, "IMinMaxValue");

    private static bool HasInterface(ITypeSymbol type, string name) => type.AllInterfaces.Any(implemented =>
        implemented.IsType("System.Numerics", name) && SymbolEqualityComparer.Default.Equals(implemented.TypeArguments[0], type));
}
