using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Keys of a command that is planned.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PlannedKeys : IKeyMode
{
    /// <inheritdoc/>
    public static bool MayLeave => true;
}
