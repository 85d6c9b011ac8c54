using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Names a command of an assembly, so that an executor in another one finds it.</summary>
/// <param name="state">The command's state.</param>
/// <param name="command">The command.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExportedCommandAttribute(Type state, Type command) : Attribute
{
    /// <summary>The command's state.</summary>
    public Type State { get; } = state;

    /// <summary>The command.</summary>
    public Type Command { get; } = command;
}
