namespace Stepwright;

/// <summary>
/// Marks a static method of a state, <c>bool Name(in Row row)</c>, as an invariant: after each step it is asked about the
/// rows of that type that the step wrote, and <c>false</c> fails the step with the code <c>invariant</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class InvariantAttribute : Attribute;
