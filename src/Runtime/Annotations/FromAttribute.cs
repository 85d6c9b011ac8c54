namespace Stepwright;

/// <summary>Names the table or cell of a row parameter where several of the state hold its row type.</summary>
/// <param name="member">The name of the state's property.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromAttribute(string member) : Attribute
{
    /// <summary>The name of the state's property.</summary>
    public string Member { get; } = member;
}
