namespace Stepwright;

/// <summary>
/// Runs a step once for each element of a member of the command: an <c>ImmutableArray</c>, an array, a
/// <see cref="ReadOnlyMemory{T}"/>, anything with <c>Count</c> or <c>Length</c> and an indexer, or a <see cref="Nullable{T}"/>
/// (a sequence of none or one).
/// </summary>
/// <param name="member">The name of the command's member.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ForEachAttribute(string member) : Attribute
{
    /// <summary>The name of the command's member.</summary>
    public string Member { get; } = member;
}
