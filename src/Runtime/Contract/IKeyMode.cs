using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>For whom keys are resolved. Generated code is written once and compiled for each.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKeyMode
{
    /// <summary>Whether keys may be left open to who runs the command.</summary>
    static abstract bool MayLeave { get; }
}
