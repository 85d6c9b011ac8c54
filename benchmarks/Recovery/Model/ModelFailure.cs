namespace Stepwright.Benchmarks.Recovery.Model;

/// <summary>Why a command failed in the model.</summary>
/// <param name="Code">The code of the failure.</param>
/// <param name="Correct">The corrected command, as of the rows when it is asked for; <c>null</c> for none.</param>
internal sealed record ModelFailure(string Code, Func<object?> Correct)
{
    /// <summary>Whether a suggestion is looked for when somebody asks for it.</summary>
    public bool IsLate { get; init; }
}
