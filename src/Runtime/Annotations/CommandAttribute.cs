namespace Stepwright;

/// <summary>Marks a partial record struct as a command on a state: the data of one request, changed by its <see cref="StepAttribute"/> methods.</summary>
/// <typeparam name="TState">The <see cref="StateAttribute"/> class that the command's steps access.</typeparam>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
public sealed class CommandAttribute<TState> : Attribute
    where TState : class
{
    /// <summary>The name of the step whose value is the command's result; <c>null</c> when the command has none.</summary>
    public string? Result { get; init; }

    /// <summary>What remains of the command when one of its steps fails.</summary>
    public OnFailure OnFailure { get; init; }
}
