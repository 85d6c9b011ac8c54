namespace Stepwright;

/// <summary>On a command: fails it with the code <c>check</c>, before its first step, when two of the named members are equal.</summary>
/// <param name="members">The names of two or more members of one type.</param>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class DistinctAttribute(params string[] members) : Attribute
{
    /// <summary>The names of the members.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
