namespace Stepwright.Simulation;

/// <summary>A step of the model failed.</summary>
internal sealed class ModelFailure(string code, string step, string? table, object? key) : Exception($"{step}: {code} at {table}[{key}]")
{
    public ModelOutcome Outcome { get; } = new(CommandStatus.Failed, code, step, table, key);
}

/// <summary>A step of the model cancelled the batch.</summary>
internal sealed class ModelCancellation : Exception;

/// <summary>What is to become of a command.</summary>
internal sealed record ModelOutcome(CommandStatus Status, string? Code = null, string? Step = null, string? Table = null, object? Key = null)
{
    public static ModelOutcome Of(in CommandOutcome outcome) =>
        new(outcome.Status, outcome.Failure?.Code, outcome.FailedStep, outcome.Failure?.Table, outcome.Failure?.Key);
}
