using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.Analyzers;

/// <summary>The values that a body gives names to: <c>var a = From</c>, <c>From is var a</c>, <c>From is { Value: var a }</c>, <c>var (a, b) = (From, To)</c>.</summary>
internal sealed class LocalValues
{
    private readonly Dictionary<ILocalSymbol, (IOperation Value, string Path)> _values = new(SymbolEqualityComparer.Default);

    public LocalValues(IOperation body)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Symbol: var local, Initializer.Value: var value }:
                    Name(local, value, "");
                    break;
                case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local } when Matched(operation) is { } matched:
                    Name(local, matched.Value, matched.Path);
                    break;
                case IDeconstructionAssignmentOperation { Target: IDeclarationExpressionOperation { Expression: ITupleOperation names }, Value: var value } when Unconverted(value) is ITupleOperation values && names.Elements.Length == values.Elements.Length:
                    for (var i = 0; i < names.Elements.Length; i++)
                    {
                        if (names.Elements[i] is ILocalReferenceOperation { Local: var named })
                            Name(named, values.Elements[i], "");
                    }

                    break;
            }
        }
    }

    /// <summary>What a local is a name of, and the members on the way from there; <c>null</c> where that is not known.</summary>
    public (IOperation Value, string Path)? Of(ILocalSymbol local) => _values.TryGetValue(local, out var value) ? value : null;

    // A name made of names that come before it only: nothing leads in a circle, even where the compiler reports one.
    private void Name(ILocalSymbol local, IOperation value, string path)
    {
        if (value.DescendantsAndSelf().OfType<ILocalReferenceOperation>().All(reference => _values.ContainsKey(reference.Local)))
            _values[local] = (value, path);
    }

    private static IOperation Unconverted(IOperation value) => value is IConversionOperation conversion ? conversion.Operand : value;

    /// <summary>The value that a pattern is held against, and the members on the way to the part that it names.</summary>
    private static (IOperation Value, string Path)? Matched(IOperation pattern)
    {
        var path = "";
        for (var outer = pattern.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case IPropertySubpatternOperation { Member: IMemberReferenceOperation { Member.Name: var name } }:
                    path = $".{name}{path}";
                    break;
                case IIsPatternOperation match:
                    return (match.Value, path);
                case ISwitchExpressionOperation choice:
                    return (choice.Value, path);
                case ISwitchOperation choice:
                    return (choice.Value, path);
                case IRecursivePatternOperation { DeconstructionSubpatterns: [] } or IBinaryPatternOperation or ISwitchExpressionArmOperation or IPatternCaseClauseOperation or ISwitchCaseOperation:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
