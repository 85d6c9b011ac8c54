using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Finds accesses that a step declares and does not make: they hold other commands up, or fail the step, for nothing.</summary>
internal static class UnusedAccesses
{
    public static void Analyze(AnalyzedCommand command, Action<Diagnostic> report)
    {
        for (var step = 0; step < command.Steps.Count; step++)
        {
            if (MayHaveUnused(command, step) && command.UsesOf(step) is { } uses)
            {
                for (var i = 0; i < command.Steps[step].Parameters.Count; i++)
                    Analyze(command, step, i, uses[i], report);
            }

            var model = command.Steps[step];
            if (model is { Role: StepRole.Step, IsValueUsed: false, Return: StepReturn.Value or StepReturn.ResultOfValue } && !IsTakenBack(command, step))
                report(Diagnostic.Create(ConflictDescriptors.ValueNeverTaken, command.LocationOf(step), model.Name, command.Model.Type.Name));
        }
    }

    /// <summary>Whether a compensation takes the step's value.</summary>
    private static bool IsTakenBack(AnalyzedCommand command, int step) => command.Model.Compensations.Any(compensation =>
        compensation.Step == step && compensation.Parameters.Any(parameter => parameter.Source == command.Steps[step].UniqueName));

    /// <summary>Whether the step's text leaves open whether it makes all accesses.</summary>
    private static bool MayHaveUnused(AnalyzedCommand command, int step) =>
        command.Steps[step].Parameters.Count > 0 && command.MentionsOf(step) is { } mentions
        && command.Steps[step].Parameters.Any(parameter =>
            !mentions.Use(parameter.Name) || (MustBeWritten(parameter) && !mentions.Write(parameter.Name)));

    private static bool MustBeWritten(ParameterModel parameter) => parameter is { Kind: ParameterKind.Row or ParameterKind.Cell, Access: RowAccessKind.Write };

    private static void Analyze(AnalyzedCommand command, int step, int index, ParameterUse use, Action<Diagnostic> report)
    {
        var parameter = command.Steps[step].Parameters[index];
        if (!use.IsUsed)
        {
            // An underscore says that the name is not meant to be used: the row only has to be there.
            if (CostOfUnused(command, step, parameter) is { } cost && !parameter.Name.StartsWith("_", StringComparison.Ordinal))
                report(Diagnostic.Create(ConflictDescriptors.NeverUsed, command.LocationOf(step, index), command.Steps[step].Name, parameter.Name, cost));
        }
        else if (!use.IsWritten && MustBeWritten(parameter))
        {
            report(Diagnostic.Create(ConflictDescriptors.NeverWritten, command.LocationOf(step, index), command.Steps[step].Name, parameter.Name));
        }
    }

    /// <summary>What an unused parameter costs, and the way out; <c>null</c> where it does something unused.</summary>
    private static string? CostOfUnused(AnalyzedCommand command, int step, ParameterModel parameter) => parameter switch
    {
        { Kind: ParameterKind.Row, IsDeleted: true } or { Kind: ParameterKind.Row, Access: RowAccessKind.Create or RowAccessKind.Upsert } => null,
        { Kind: ParameterKind.Row } when LeadsToKey(command, step, parameter) || IsAskedFor(command.Steps[step], parameter) => null,
        { Kind: ParameterKind.Row, IsOptional: false } => $"it makes the command wait for others that write the row, and fail where the row is missing; where it only has to be there, call it _{parameter.Name}",
        { Kind: ParameterKind.Row or ParameterKind.Cell or ParameterKind.View or ParameterKind.Accumulator } => "it makes the command wait for others that write it; remove it",
        { Kind: ParameterKind.Accumulate } => "it makes the command wait for others that read the value; remove it",
        { Kind: ParameterKind.Result } => "remove it",
        { Kind: ParameterKind.Drawn } when !command.Model.Slots.Any(slot => slot.Key.Root == KeyRoot.Drawn && slot.Key.RowSlot == parameter.Slot) => "it draws a number that no row gets; remove it",
        _ => null,
    };

    /// <summary>Whether a key of the step, or of a later one that has no row of that name itself, is read from the row.</summary>
    private static bool LeadsToKey(AnalyzedCommand command, int step, ParameterModel row)
    {
        for (var user = step; user < command.Steps.Count; user++)
        {
            if (user > step && command.Steps[user].Parameters.Any(own => own.Kind == ParameterKind.Row && own.Name == row.Name))
                return false;
            if (command.Methods[user].Parameters.Any(parameter => parameter.Find("KeyAttribute")?.Strings() is [var root, ..] && root == row.Name))
                return true;
        }

        return false;
    }

    /// <summary>Whether the step takes whether the optional row was there.</summary>
    private static bool IsAskedFor(StepModel step, ParameterModel row) =>
        step.Parameters.Any(found => found.Kind == ParameterKind.Found && found.Source == row.Name);
}
