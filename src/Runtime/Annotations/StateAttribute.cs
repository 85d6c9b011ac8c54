namespace Stepwright;

/// <summary>
/// Marks a partial class as a state: its partial properties of type <see cref="Table{TKey, TRow}"/>, <see cref="Cell{TRow}"/>
/// and <see cref="Accumulator{T}"/> are implemented by the generator.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StateAttribute : Attribute;
