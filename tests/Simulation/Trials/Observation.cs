using System.Globalization;

namespace Stepwright.Simulation;

/// <summary>All that can be seen of a batch that has run, except the state.</summary>
internal sealed class Observation
{
    public Observation(in BatchResult result, IReadOnlyList<Func<BatchResult, object?>> results)
    {
        Committed = result.Committed;
        Failed = result.Failed;
        IsCommitted = result.IsCommitted;
        foreach (ref readonly var outcome in result.Outcomes)
        {
            Outcomes.Add(outcome);
            Results.Add(outcome.Status == CommandStatus.Committed ? results[Results.Count](result) : null);
        }

        Moved = [.. result.Events<Moved>()];
        Noted = [.. result.Events<Noted>()];
        Rolled = [.. result.Events<Rolled>()];
    }

    public List<CommandOutcome> Outcomes { get; } = [];

    public List<object?> Results { get; } = [];

    public IReadOnlyList<Moved> Moved { get; }

    public IReadOnlyList<Noted> Noted { get; }

    public IReadOnlyList<Rolled> Rolled { get; }

    public int Committed { get; }

    public int Failed { get; }

    public bool IsCommitted { get; }

    public bool IsCancelled => !IsCommitted && Outcomes.TrueForAll(outcome => outcome.Status == CommandStatus.Cancelled);

    /// <summary>How another differs from this; <c>null</c> where it does not.</summary>
    public string? Difference(Observation actual)
    {
        for (var i = 0; i < Outcomes.Count; i++)
        {
            if (!AreAlike(Outcomes[i], actual.Outcomes[i]))
                return $"command {i}: {Text(actual.Outcomes[i])} instead of {Text(Outcomes[i])}";
            if (!Equals(Results[i], actual.Results[i]))
                return $"command {i}: result {actual.Results[i]} instead of {Results[i]}";
        }

        if ((Committed, Failed, IsCommitted) != (actual.Committed, actual.Failed, actual.IsCommitted))
            return $"{(actual.Committed, actual.Failed, actual.IsCommitted)} instead of {(Committed, Failed, IsCommitted)} are committed, failed, as a whole";
        return Difference(Moved, actual.Moved) ?? Difference(Noted, actual.Noted) ?? Difference(Rolled, actual.Rolled);
    }

    /// <summary>How what the model did differs from this; <c>null</c> where it does not.</summary>
    public string? Difference(ModelBatch model)
    {
        for (var i = 0; i < Outcomes.Count; i++)
        {
            if (model.Outcomes[i] != ModelOutcome.Of(Outcomes[i]))
                return $"command {i}: {model.Outcomes[i]} of the model instead of {Text(Outcomes[i])}";
            if (Outcomes[i].Status == CommandStatus.Committed && !Equals(Results[i], model.Results[i]))
                return $"command {i}: result {model.Results[i]} of the model instead of {Results[i]}";
        }

        return model.IsCommitted == IsCommitted ? null : $"the model is {(model.IsCommitted ? "" : "not ")}committed";
    }

    public string? DifferenceOfEvents(ModelWorld model) =>
        Difference(Moved, [.. model.Events.OfType<Moved>()]) ?? Difference(Noted, [.. model.Events.OfType<Noted>()]);

    private static bool AreAlike(in CommandOutcome expected, in CommandOutcome actual) => Text(expected) == Text(actual);

    private static string Text(in CommandOutcome outcome)
    {
        var text = outcome.Status.ToString();
        if (outcome.Failure is { } failure)
            text += $" {Text(failure)}";
        if (outcome.Suggestion is { } suggestion)
            text += $", corrected to {suggestion}";
        if (outcome.RecoveredFrom is { } recovered)
            text += $", instead of {Text(recovered)}";
        foreach (var lost in outcome.CompensationFailures)
            text += $", not taken back {Text(lost)}";
        return text;
    }

    private static string Text(StepFailure failure) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{failure.Command}.{failure.Step} {failure.Code} at {failure.Table}[{failure.Key}]: {failure.Message} {failure.Exception?.GetType()}");

    private static string? Difference<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual) =>
        expected.SequenceEqual(actual) ? null : $"events {string.Join(", ", actual)} instead of {string.Join(", ", expected)}";
}
