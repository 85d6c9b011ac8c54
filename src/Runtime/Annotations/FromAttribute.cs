namespace Stepwright;

/// <summary>Names the table, cell or accumulator of a parameter where several of the state would suit.</summary>
/// <param name="member">The name of the state's property.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromAttribute(string member) : Attribute
{
    /// <summary>The name of the state's property.</summary>
    public string Member { get; } = member;
}
