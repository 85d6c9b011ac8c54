namespace Stepwright;

/// <summary>
/// Marks a method of a command as a check: it takes <c>in</c> rows only, runs before the first step, and returns a
/// <see cref="StepResult"/> or a <see cref="bool"/> (<c>false</c> fails with the code <c>check</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CheckAttribute : Attribute;
