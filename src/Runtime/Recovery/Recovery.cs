namespace Stepwright;

/// <summary>What becomes of the correction of a failed command.</summary>
public enum Recovery
{
    /// <summary>It is the outcome's <see cref="CommandOutcome.Suggestion"/>.</summary>
    Suggest,

    /// <summary>It runs in the failed command's place.</summary>
    Apply,
}
