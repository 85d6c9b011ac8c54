using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Tells which code only makes a failure or an event: what it costs is not paid by steps that go well, or is asked for.</summary>
internal static class FailurePaths
{
    /// <summary>Whether a call makes a failure or emits an event.</summary>
    public static bool IsFailureOrEvent(IInvocationOperation call) =>
        (call.TargetMethod.Name == "Fail" && call.TargetMethod.ContainingType.IsRuntimeType("StepResult"))
        || (call.TargetMethod.Name == "Emit" && call.TargetMethod.ContainingType.IsRuntimeType("StepContext"));

    /// <summary>Whether statements end in a failure.</summary>
    public static bool EndInFailure(IEnumerable<IOperation> statements) => statements.LastOrDefault() switch
    {
        IReturnOperation { ReturnedValue: { } value } => Unconverted(value) is IThrowOperation or IInvocationOperation { TargetMethod.Name: "Fail" } && IsFailure(Unconverted(value)),
        IThrowOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IBlockOperation block => EndInFailure(block.Operations),
        _ => false,
    };

    private static bool IsFailure(IOperation value) => value is not IInvocationOperation call || IsFailureOrEvent(call);

    private static IOperation Unconverted(IOperation operation) => operation is IConversionOperation conversion ? Unconverted(conversion.Operand) : operation;
}
