namespace Stepwright;

/// <summary>
/// Marks a type as an event of a state, so that it is written and read as JSON by generated code, as the state's rows and commands are. Steps
/// can emit events of any type; only those that are to be JSON need the mark, in the assembly of the executor.
/// </summary>
/// <typeparam name="TState">The <see cref="StateAttribute"/> class whose commands emit the event.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class EventAttribute<TState> : Attribute
    where TState : class;
