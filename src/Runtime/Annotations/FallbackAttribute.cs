namespace Stepwright;

/// <summary>
/// Marks a method of a command as a step that runs instead of another when that one failed and was undone; of a <see cref="ForEachAttribute"/>
/// step, with the element that it failed for. It takes what a step takes, and returns what that step returns. <see cref="StepAttribute"/>
/// may stand beside it and need not.
/// </summary>
/// <param name="step">The name of the step.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class FallbackAttribute(string step) : Attribute
{
    /// <summary>The name of the step.</summary>
    public string Step { get; } = step;
}
