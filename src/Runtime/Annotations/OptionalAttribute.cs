namespace Stepwright;

/// <summary>
/// On an <c>in</c> row parameter: a missing row is read as <c>default</c> instead of failing the step. A <see cref="bool"/>
/// parameter named after it (<c>row</c> and <c>rowFound</c>) tells which.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OptionalAttribute : Attribute;
