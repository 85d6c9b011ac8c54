using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What the generated part of every state has, so that what is done to any state is written once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IGeneratedState
{
    /// <summary>Makes a way to the state's tables, cells and accumulators.</summary>
    StateAccess CreateAccess();
}
