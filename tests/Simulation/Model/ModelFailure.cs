namespace Stepwright.Simulation;

/// <summary>A step of the model failed.</summary>
internal sealed class ModelFailure(string code, string step, string? table, object? key) : Exception($"{step}: {code} at {table}[{key}]")
{
    public ModelOutcome Outcome { get; } = new(CommandStatus.Failed, code, step, table, key);
}

/// <summary>A step of the model cancelled the batch.</summary>
internal sealed class ModelCancellation : Exception;

/// <summary>What is to become of a command.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Code">Why it failed.</param>
/// <param name="Step">The step that failed.</param>
/// <param name="Table">The table or cell of the row that the failure names.</param>
/// <param name="Key">That row's key.</param>
/// <param name="Lost">How many of its effects could not be taken back.</param>
/// <param name="RecoveredFrom">Why it failed in whose place its correction stands.</param>
internal sealed record ModelOutcome(
    CommandStatus Status, string? Code = null, string? Step = null, string? Table = null, object? Key = null, int Lost = 0, string? RecoveredFrom = null)
{
    public static ModelOutcome Of(in CommandOutcome outcome) =>
        new(
            outcome.Status, outcome.Failure?.Code, outcome.FailedStep, outcome.Failure?.Table, outcome.Failure?.Key,
            outcome.CompensationFailures.Count, outcome.RecoveredFrom?.Code);

    /// <summary>The outcome, where so many of the command's effects could not be taken back.</summary>
    public ModelOutcome WithLost(int count) => count == 0 ? this : this with { Status = CommandStatus.CompensationFailed, Lost = count };
}
