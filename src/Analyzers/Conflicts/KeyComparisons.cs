using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.Analyzers;

/// <summary>The values that a command's checks compare with each other, also in members of the command that they use.</summary>
internal sealed class KeyComparisons
{
    private readonly AnalyzedCommand _command;
    private readonly CancellationToken _token;
    private readonly HashSet<ISymbol> _entered = new(SymbolEqualityComparer.Default);
    private readonly List<(KeyPath One, KeyPath Other)> _compared = [];

    private KeyComparisons(AnalyzedCommand command, CancellationToken token)
    {
        _command = command;
        _token = token;
    }

    public static KeyComparisons Of(AnalyzedCommand command, CancellationToken token)
    {
        var comparisons = new KeyComparisons(command, token);
        for (var step = 0; step < command.Steps.Count; step++)
        {
            if (command.Steps[step].IsCheck && command.BodyOf(step) is { } body)
                comparisons.Collect(body, step);
        }

        return comparisons;
    }

    /// <summary>Whether two keys are compared, or all of what they are.</summary>
    public bool Has(KeyPath one, KeyPath other) => _compared.Exists(pair =>
        (Decides(pair.One, pair.Other, one, other)) || Decides(pair.Other, pair.One, one, other));

    // Keys whose parts differ, `From.Value != To.Value`, differ.
    private static bool Decides(KeyPath left, KeyPath right, KeyPath one, KeyPath other) =>
        left.Root == one.Root && right.Root == other.Root
        && left.Path.StartsWith(one.Path, StringComparison.Ordinal) && right.Path.StartsWith(other.Path, StringComparison.Ordinal)
        && left.Path.Substring(one.Path.Length) == right.Path.Substring(other.Path.Length)
        && (left.Path.Length == one.Path.Length || left.Path[one.Path.Length] == '.');

    private void Collect(IOperation body, int step)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                    Compare([comparison.LeftOperand, comparison.RightOperand], step);
                    break;
                case IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 } call:
                    Compare(call.Instance is { } instance ? [instance, .. call.Arguments.Select(argument => argument.Value)] : [.. call.Arguments.Select(argument => argument.Value)], step);
                    Enter(call.TargetMethod);
                    break;
                case IPropertyReferenceOperation { Property.GetMethod: { } getter }:
                    Enter(getter);
                    break;
            }
        }
    }

    private void Compare(IReadOnlyList<IOperation> values, int step)
    {
        var paths = values.Select(value => KeyPath.Of(value, _command, step)).Where(path => path is not null).Select(path => path!.Value).ToList();
        for (var i = 0; i < paths.Count; i++)
        {
            for (var j = i + 1; j < paths.Count; j++)
                _compared.Add((paths[i], paths[j]));
        }
    }

    private void Enter(IMethodSymbol method)
    {
        if (SymbolEqualityComparer.Default.Equals(method.ContainingType, _command.Bound.Symbol) && _entered.Add(method)
            && MethodBody.Of(method, _command.Compilation, _token) is { } body)
        {
            Collect(body, -1);
        }
    }
}
