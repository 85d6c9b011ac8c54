using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Tells the analyzers of other assemblies what a member of this one does to the determinism of a step that calls it.</summary>
/// <param name="member">The documentation id of the member.</param>
/// <param name="ruleId">The rule that it breaks.</param>
/// <param name="path">The way from the member to what breaks it.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExportedEffectAttribute(string member, string ruleId, string path) : Attribute
{
    /// <summary>The documentation id of the member.</summary>
    public string Member { get; } = member;

    /// <summary>The rule that it breaks.</summary>
    public string RuleId { get; } = ruleId;

    /// <summary>The way from the member to what breaks it.</summary>
    public string Path { get; } = path;
}
