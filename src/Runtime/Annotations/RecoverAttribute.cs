namespace Stepwright;

/// <summary>
/// Marks a method of a command that corrects the command when one of its steps or checks has failed and the command is undone: it returns the
/// corrected command, or <c>null</c> where it knows none. It takes the failure, <c>in</c> rows, the element that the step failed for, and the context.
/// <see cref="ExecutorOptions.Recovery"/> says whether the correction is suggested or run.
/// </summary>
/// <param name="step">The name of the step or check.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class RecoverAttribute(string step) : Attribute
{
    /// <summary>The name of the step or check.</summary>
    public string Step { get; } = step;
}
