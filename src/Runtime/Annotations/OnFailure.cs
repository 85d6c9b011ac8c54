namespace Stepwright;

/// <summary>What remains of a command when one of its steps fails.</summary>
public enum OnFailure
{
    /// <summary>Nothing: every step is undone.</summary>
    Undo,

    /// <summary>The steps before the failed one; of a <see cref="ForEachAttribute"/> step, the elements before the failed one.</summary>
    KeepCompletedSteps,
}
