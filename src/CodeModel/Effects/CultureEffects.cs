using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>Values written as text, and texts put in order, by the culture of the thread.</summary>
internal static class CultureEffects
{
    private static readonly HashSet<string> Sorting =
    [
        "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending", "Min", "Max", "MinBy", "MaxBy",
        "ToImmutableSortedDictionary", "ToImmutableSortedSet",
    ];

    private static readonly HashSet<string> Sorted = ["SortedDictionary", "SortedSet", "SortedList", "PriorityQueue", "ImmutableSortedDictionary", "ImmutableSortedSet"];

    public static void Visit(IOperation operation, EffectReader reader)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod: var method } call:
                VisitCall(call, method, reader);
                break;
            case IObjectCreationOperation { Type: INamedTypeSymbol { TypeArguments: [var key, ..] } type } creation when IsSortedBy(type, key) && !CultureArguments.AreGiven(creation):
                reader.Add(RuleIds.Culture, $"new {type.Name} of strings", creation.Syntax);
                break;
            case IPropertyReferenceOperation { Property: { Name: "Default", ContainingType: { Name: "Comparer", TypeArguments: [{ SpecialType: SpecialType.System_String }] } } } comparer:
                reader.Add(RuleIds.Culture, "Comparer<string>.Default", comparer.Syntax);
                break;
            case IInterpolationOperation interpolation when interpolation.Parent is IInterpolatedStringOperation text && IsOfThread(text):
                Format(interpolation.Expression, interpolation.FormatString?.ConstantValue.Value as string, $"${{0}}", interpolation.Syntax, reader);
                break;
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [{ Value: var value }, ..] arguments } } append when IsOfThread(append):
                Format(value, arguments.Select(argument => argument.Value.ConstantValue.Value).OfType<string>().FirstOrDefault(), $"${{0}}", value.Syntax, reader);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String } sum:
                Format(sum.LeftOperand, null, "string + {0}", sum.LeftOperand.Syntax, reader);
                Format(sum.RightOperand, null, "string + {0}", sum.RightOperand.Syntax, reader);
                break;
            case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Target.Type.SpecialType: SpecialType.System_String } sum:
                Format(sum.Value, null, "string + {0}", sum.Value.Syntax, reader);
                break;
        }
    }

    private static void VisitCall(IInvocationOperation call, IMethodSymbol method, EffectReader reader)
    {
        if (CultureArguments.AreGiven(call))
            return;
        var type = method.ContainingType;
        if (method is { Name: "ToString" or "TryFormat", IsStatic: false } && call.Instance is { } formatted)
        {
            Format(formatted, call.Arguments.Select(argument => argument.Value.ConstantValue.Value).OfType<string>().FirstOrDefault(), $"{{0}}.{method.Name}", call.Syntax, reader);
            return;
        }

        if (type.SpecialType == SpecialType.System_String && method.Name is "Format" or "Concat" or "Join" || type.IsType("System.Text", "StringBuilder") && method.Name is not "Equals")
        {
            foreach (var argument in call.Arguments)
                Format(argument.Value, null, $"{type.Name}.{method.Name} of {{0}}", argument.Syntax, reader);
            return;
        }

        var key = SortKey(method, type);
        if (key is not null && CultureFormats.IsText(key))
            reader.Add(RuleIds.Culture, $"{method.Name} of strings", call.Syntax);
    }

    /// <summary>What a method orders by, with the comparer that the type has by default; <c>null</c> where it does not.</summary>
    private static ITypeSymbol? SortKey(IMethodSymbol method, INamedTypeSymbol type) => method switch
    {
        { Name: "Sort" or "BinarySearch" } when type is { Name: "List", TypeArguments: [var element] } => element,
        { Name: "Sort" or "BinarySearch", TypeArguments: [var element, ..] } when type.IsType("System", "Array") || type.IsType("System", "MemoryExtensions") => element,
        { Name: "Create" or "CreateRange" or "CreateBuilder", TypeArguments: [var element, ..] } when Sorted.Contains(type.Name) => element,
        { Name: "Min" or "Max", ReturnType: var result } when type.IsType("System.Linq", "Enumerable") => result,
        { TypeArguments: [.., var key] } when Sorting.Contains(method.Name) && type.IsType("System.Linq", "Enumerable") => key,
        { TypeArguments: [.. , var key, _] } when method.Name == "ToImmutableSortedDictionary" => key,
        { TypeArguments: [var element] } when method.Name == "ToImmutableSortedSet" => element,
        _ => null,
    };

    private static bool IsSortedBy(INamedTypeSymbol type, ITypeSymbol key) =>
        Sorted.Contains(type.Name) && CultureFormats.IsText(type.Name == "PriorityQueue" ? type.TypeArguments[type.TypeArguments.Length - 1] : key)
        && type.ContainingNamespace.ToDisplayString() is "System.Collections.Generic" or "System.Collections.Immutable";

    private static void Format(IOperation value, string? format, string text, SyntaxNode place, EffectReader reader)
    {
        value = value.Unwrapped();
        if (value.ConstantValue.HasValue && value.Type is { SpecialType: SpecialType.System_String or SpecialType.System_Char })
            return;
        foreach (var type in Written(value))
        {
            if (CultureFormats.IsSensitive(type, format))
                reader.Add(RuleIds.Culture, text.Replace("{0}", text[0] == '$' ? $"{{{type.ToText()}}}" : type.ToText()), place);
            else if (CultureFormats.OwnText(type) is { } own)
                reader.Call(own, isVirtual: false, place.GetLocation());
        }
    }

    /// <summary>The types of the values that are written: of an array or a sequence those of its elements.</summary>
    private static IEnumerable<ITypeSymbol> Written(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues.Select(element => element.Unwrapped().Type).OfType<ITypeSymbol>(),
        ICollectionExpressionOperation collection => collection.Elements.Select(element => element.Unwrapped().Type).OfType<ITypeSymbol>(),
        { Type: IArrayTypeSymbol array } => [array.ElementType],
        { Type: INamedTypeSymbol { SpecialType: not SpecialType.System_String } type } when CultureFormats.ElementOf(type) is { } element => [element],
        { Type: { } type } => [type],
        _ => [],
    };

    /// <summary>Whether no culture is given for the text: the thread's is taken.</summary>
    private static bool IsOfThread(IInterpolatedStringOperation text) =>
        text.Parent is not IConversionOperation { Type.Name: "FormattableString" or "IFormattable" };

    private static bool IsOfThread(IInterpolatedStringAppendOperation append)
    {
        for (var outer = append.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IInterpolatedStringHandlerCreationOperation handler)
                return handler.HandlerCreation is not IObjectCreationOperation creation || !CultureArguments.AreGiven(creation);
        }

        return false;
    }
}
