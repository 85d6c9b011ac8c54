using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Finds steps that only read what was there before the first step, so that they could be checks.</summary>
internal static class PossibleChecks
{
    public static void Analyze(AnalyzedCommand command, Action<Diagnostic> report)
    {
        // Where completed steps are kept, it matters after which step the command fails.
        if (command.Model.KeepsCompletedSteps)
            return;
        for (var step = 0; step < command.Steps.Count; step++)
        {
            if (command.Steps[step] is { Role: StepRole.Step, IsAsync: false, Return: StepReturn.Result } model && !command.Model.HasFallback(step)
                && model.Parameters.All(parameter => IsUnwrittenRead(command, step, parameter))
                && command.BodyOf(step) is { } body && !body.HasErrors()
                && (command.Model.IsReadOnly || !WritesCommand(body)))
            {
                report(Diagnostic.Create(ConflictDescriptors.CouldBeCheck, command.LocationOf(step), model.Name));
            }
        }
    }

    private static bool IsUnwrittenRead(AnalyzedCommand command, int step, ParameterModel parameter) => parameter.Kind switch
    {
        ParameterKind.Element or ParameterKind.Found => true,
        ParameterKind.Row or ParameterKind.Cell => !parameter.Writes && !command.Steps.Take(step).Any(earlier => earlier.Parameters.Any(other =>
            other.Writes && other.Member == parameter.Member)),
        _ => false,
    };

    private static bool WritesCommand(IOperation body) => body.DescendantsAndSelf().Any(operation =>
        operation is IInstanceReferenceOperation { Parent: not (IPropertyReferenceOperation { Parent: not IAssignmentOperation } or IFieldReferenceOperation { Parent: not IAssignmentOperation }) });
}
