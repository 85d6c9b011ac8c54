using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Finds recoveries that return nothing but <c>null</c> or the command as it is.</summary>
internal static class IdleRecoveries
{
    public static void Analyze(AnalyzedCommand command, Action<Diagnostic> report)
    {
        for (var step = 0; step < command.Steps.Count; step++)
        {
            if (command.Steps[step].Role != StepRole.Recover || command.BodyOf(step) is not { } body || body.HasErrors())
                continue;
            var returned = Returned(body).ToList();
            if (returned.Count > 0 && returned.TrueForAll(value => IsNull(value) || IsSame(value)))
            {
                var what = returned.TrueForAll(IsNull) ? "null" : returned.TrueForAll(IsSame) ? "the command as it is" : "null or the command as it is";
                report(Diagnostic.Create(RecoveryDescriptors.RecoversNothing, command.LocationOf(step), command.Steps[step].Name, what));
            }
        }
    }

    /// <summary>What the method returns, of a choice each of the values; not what functions inside it do.</summary>
    private static IEnumerable<IOperation> Returned(IOperation operation) => operation switch
    {
        ILocalFunctionOperation or IAnonymousFunctionOperation => [],
        IReturnOperation { ReturnedValue: { } value } => Choices(value),
        _ => operation.ChildOperations.SelectMany(Returned),
    };

    private static IEnumerable<IOperation> Choices(IOperation value) => value switch
    {
        IConversionOperation { Operand: var operand } => Choices(operand),
        IParenthesizedOperation { Operand: var operand } => Choices(operand),
        IConditionalOperation { WhenFalse: { } whenFalse } choice => Choices(choice.WhenTrue).Concat(Choices(whenFalse)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Choices(arm.Value)),
        ICoalesceOperation choice => Choices(choice.Value).Concat(Choices(choice.WhenNull)),
        IThrowOperation => [],
        _ => [value],
    };

    private static bool IsNull(IOperation value) =>
        value is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private static bool IsSame(IOperation value) =>
        value is IInstanceReferenceOperation or IWithOperation { Operand: IInstanceReferenceOperation, Initializer.Initializers.IsEmpty: true };
}
