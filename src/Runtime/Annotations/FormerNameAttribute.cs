namespace Stepwright;

/// <summary>On a member of a row, key or command, on a table or cell, or on a command: a name that it had in JSON before, which is still read.</summary>
/// <param name="name">The name as JSON has it: <c>"qty"</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class FormerNameAttribute(string name) : Attribute
{
    /// <summary>The former name.</summary>
    public string Name { get; } = name;
}
