using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>The values that a command's checks, and steps that can fail, compare with each other, also in members of the command that they use.</summary>
internal sealed class KeyComparisons
{
    private readonly AnalyzedCommand _command;
    private readonly CancellationToken _token;
    private readonly HashSet<ISymbol> _entered = new(SymbolEqualityComparer.Default);
    private readonly List<(int Step, KeyPath One, KeyPath Other)> _compared = [];

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
            // Where another step stands in, the command goes on.
            if (command.Steps[step] is { Role: StepRole.Step or StepRole.Check, Return: StepReturn.Bool or StepReturn.Result or StepReturn.ResultOfValue }
                && !command.Model.HasFallback(step) && command.BodyOf(step) is { } body)
            {
                comparisons.Collect(body, step, step);
            }
        }

        return comparisons;
    }

    /// <summary>Whether two keys, or all of what they are, are compared before a step.</summary>
    public bool Has(KeyPath one, KeyPath other, int before) => _compared.Exists(pair =>
        pair.Step < before && (Decides(pair.One, pair.Other, one, other) || Decides(pair.Other, pair.One, one, other)));

    // Keys whose parts differ, `From.Value != To.Value`, differ.
    private static bool Decides(KeyPath left, KeyPath right, KeyPath one, KeyPath other) =>
        left.Root == one.Root && right.Root == other.Root
        && left.Path.StartsWith(one.Path, StringComparison.Ordinal) && right.Path.StartsWith(other.Path, StringComparison.Ordinal)
        && left.Path.Substring(one.Path.Length) == right.Path.Substring(other.Path.Length)
        && (left.Path.Length == one.Path.Length || left.Path[one.Path.Length] == '.');

    /// <summary>Collects from a body that runs in a check or step.</summary>
    /// <param name="body">The body.</param>
    /// <param name="within">The check or step.</param>
    /// <param name="step">The check or step whose own body it is; -1 for another member of the command.</param>
    private void Collect(IOperation body, int within, int step)
    {
        var locals = new LocalValues(body);
        foreach (var operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } when Settles(operation, differs: false):
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } when Settles(operation, differs: true):
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual }:
                    Compare([((IBinaryOperation)operation).LeftOperand, ((IBinaryOperation)operation).RightOperand], within, step, locals);
                    break;
                case IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 } call:
                    Compare(call.Instance is { } instance ? [instance, .. call.Arguments.Select(argument => argument.Value)] : [.. call.Arguments.Select(argument => argument.Value)], within, step, locals);
                    Enter(call.TargetMethod, within);
                    break;
                case IPropertyReferenceOperation { Property.GetMethod: { } getter }:
                    Enter(getter, within);
                    break;
            }
        }
    }

    /// <summary>Whether a comparison alone settles what it is a part of: <c>a != b || more</c> and <c>a == b &amp;&amp; more</c> leave equal values a way.</summary>
    private static bool Settles(IOperation comparison, bool differs)
    {
        for (var outer = comparison.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }:
                    differs = !differs;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } when differs:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } when !differs:
                    return false;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd } or IParenthesizedOperation:
                    break;
                default:
                    return true;
            }
        }

        return true;
    }

    private void Compare(IReadOnlyList<IOperation> values, int within, int step, LocalValues locals)
    {
        var paths = values.Select(value => KeyPath.Of(value, _command, step, locals)).Where(path => path is not null).Select(path => path!.Value).ToList();
        for (var i = 0; i < paths.Count; i++)
        {
            for (var j = i + 1; j < paths.Count; j++)
                _compared.Add((within, paths[i], paths[j]));
        }
    }

    private void Enter(IMethodSymbol method, int within)
    {
        if (SymbolEqualityComparer.Default.Equals(method.ContainingType, _command.Bound.Symbol) && _entered.Add(method)
            && MethodBody.Of(method, _command.Compilation, _token) is { } body)
        {
            Collect(body, within, -1);
        }
    }
}
