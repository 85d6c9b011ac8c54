namespace Stepwright;

/// <summary>On a <c>ref</c> row parameter: a missing row is created as <c>default</c> instead of failing the step.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class UpsertAttribute : Attribute;
