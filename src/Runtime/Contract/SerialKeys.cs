using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Keys of a command that runs right away.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SerialKeys : IKeyMode
{
    /// <inheritdoc/>
    public static bool MayLeave => false;
}
