namespace Stepwright;

/// <summary>
/// Marks a method of a command that takes back what an asynchronous step did outside of the state. It runs when the step succeeded and the command
/// is undone after all, newest first. It returns <c>ValueTask</c> or <c>ValueTask&lt;StepResult&gt;</c> and takes the value of that step and of earlier ones, the
/// element, services and a token, but no rows. <see cref="RetryAttribute"/> says how often it is tried; what fails even so is reported in the outcome.
/// </summary>
/// <param name="step">The name of the asynchronous step.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CompensateAttribute(string step) : Attribute
{
    /// <summary>The name of the asynchronous step.</summary>
    public string Step { get; } = step;

    /// <summary>
    /// Whether it runs also where the step threw or timed out, so that nobody knows what became of it. Then it cannot take that step's value.
    /// </summary>
    public bool WhenInDoubt { get; init; }
}
