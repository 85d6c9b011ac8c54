namespace Stepwright;

/// <summary>
/// Marks a partial class as the executor of a state: the generator writes its batch type and its dispatch over every
/// command of the state in this assembly and the assemblies it references.
/// </summary>
/// <typeparam name="TState">The <see cref="StateAttribute"/> class.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ExecutorAttribute<TState> : Attribute
    where TState : class;
