using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>Values written as text, and texts put in order, by the culture of the thread.</summary>
internal static class CultureEffects
{
    internal static readonly HashSet<string> Sorting =
    [
        "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending", "Min", "Max", "MinBy", "MaxBy",
        "ToImmutableSortedDictionary", "ToImmutableSortedSet",
    ];

    internal static readonly HashSet<string> Sorted = ["SortedDictionary", "SortedSet", "SortedList", "PriorityQueue", "ImmutableSortedDictionary", "ImmutableSortedSet"];

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
            case IInterpolatedStringOperation text when IsOfThread(text):
                VisitParts(text, reader);
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
            Report(formatted.Unwrapped().Type, FormatOf(call.Arguments), $"{{0}}.{method.Name}", call.Syntax, reader);
            return;
        }

        if (type.SpecialType == SpecialType.System_String && method.Name is "Format" or "Concat" or "Join" || type.IsType("System.Text", "StringBuilder") && method.Name is not "Equals")
        {
            // A chain of appends has many lines: what is appended is on one of them.
            foreach (var argument in call.Arguments)
                Format(argument.Value, null, $"{type.Name}.{method.Name} of {{0}}", call.Instance is null ? call.Syntax : argument.Syntax, reader);
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
        { TypeArguments: [.., var key, _] } when method.Name == "ToImmutableSortedDictionary" => key,
        { TypeArguments: [var element] } when method.Name == "ToImmutableSortedSet" => element,
        _ => null,
    };

    private static bool IsSortedBy(INamedTypeSymbol type, ITypeSymbol key) =>
        Sorted.Contains(type.Name) && CultureFormats.IsText(type.Name == "PriorityQueue" ? type.TypeArguments[type.TypeArguments.Length - 1] : key)
        && type.ContainingNamespace.ToDisplayString() is "System.Collections.Generic" or "System.Collections.Immutable";

    /// <summary>Reports a text once, whatever it holds.</summary>
    private static void VisitParts(IInterpolatedStringOperation text, EffectReader reader)
    {
        foreach (var part in text.Parts)
        {
            var isFound = part switch
            {
                IInterpolationOperation hole => Format(hole.Expression, hole.FormatString?.ConstantValue.Value as string, "$\"{{{0}}}\"", text.Syntax, reader),
                IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [{ Value: var value }, ..] arguments } } =>
                    Format(value, FormatOf(arguments), "$\"{{{0}}}\"", text.Syntax, reader),
                _ => false,
            };
            if (isFound)
                return;
        }
    }

    private static string? FormatOf(IEnumerable<IArgumentOperation> arguments) => arguments.Select(argument => argument.Value.ConstantValue.Value).OfType<string>().FirstOrDefault();

    /// <summary>Reports a value that is written by the culture, and follows one that writes itself.</summary>
    private static bool Format(IOperation value, string? format, string text, SyntaxNode place, EffectReader reader)
    {
        value = value.Unwrapped();
        foreach (var type in Written(value))
        {
            if (Report(type, format, text, place, reader))
                return true;
            if (CultureFormats.OwnText(type) is { } own)
                reader.Call(own, isVirtual: false, value.Syntax.GetLocation());
        }

        return false;
    }

    private static bool Report(ITypeSymbol? type, string? format, string text, SyntaxNode place, EffectReader reader)
    {
        if (type is null || !CultureFormats.IsSensitive(type, format))
            return false;
        reader.Add(RuleIds.Culture, string.Format(CultureInfo.InvariantCulture, text, type.ToText()), place);
        return true;
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
    private static bool IsOfThread(IInterpolatedStringOperation text) => text.Parent switch
    {
        IConversionOperation { Type.Name: "FormattableString" or "IFormattable" } => false,
        IInterpolatedStringHandlerCreationOperation { HandlerCreation: IObjectCreationOperation creation } => !CultureArguments.AreGiven(creation),
        IInterpolatedStringAdditionOperation { Parent: IInterpolatedStringHandlerCreationOperation { HandlerCreation: IObjectCreationOperation creation } } => !CultureArguments.AreGiven(creation),
        _ => true,
    };
}
