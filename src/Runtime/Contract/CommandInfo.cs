using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What failures say about a command.</summary>
/// <param name="name">The command's name.</param>
/// <param name="steps">Its checks and steps in the order of running.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CommandInfo(string name, StepInfo[] steps)
{
    /// <summary>The command's name.</summary>
    public string Name { get; } = name;

    internal StepInfo[] Steps { get; } = steps;
}
