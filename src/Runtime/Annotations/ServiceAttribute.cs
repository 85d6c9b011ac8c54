namespace Stepwright;

/// <summary>Has a parameter of an asynchronous step, or of a compensation, taken from <see cref="ExecutorOptions.Services"/> by its type.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;
