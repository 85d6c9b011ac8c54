using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What the runtime knows about a command.</summary>
/// <param name="name">The command's name.</param>
/// <param name="type">The command.</param>
/// <param name="steps">Its checks and steps in the order of running.</param>
/// <param name="accesses">The tables, cells, accumulators and sequences that it touches.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CommandInfo(string name, Type type, StepInfo[] steps, CommandAccess[] accesses)
{
    /// <summary>The command's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether a step of it is asynchronous.</summary>
    public bool IsAsync { get; init; }

    /// <summary>Whether it may be corrected when it fails.</summary>
    public bool Corrects { get; init; }

    /// <summary>Whether it has a method that may correct it.</summary>
    public bool Recovers { get; init; }

    /// <summary>Whether it draws from a sequence.</summary>
    public bool Draws { get; init; }

    internal Type Type { get; } = type;

    internal StepInfo[] Steps { get; } = steps;

    internal CommandAccess[] Accesses { get; } = accesses;
}
