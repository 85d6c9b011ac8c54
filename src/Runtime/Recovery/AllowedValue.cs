using System.Globalization;

namespace Stepwright;

/// <summary>Why a step failed, for a person, and the nearest value of a member with which it would not: <see cref="StepResult.Allow"/>.</summary>
internal sealed record AllowedValue(string Message, string Member, object Value)
{
    /// <summary>What to do, in words.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Member} may be {Value}.");
}
