namespace Stepwright;

/// <summary>On an <c>in</c> row parameter: the row is removed when the step succeeds.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DeleteAttribute : Attribute;
