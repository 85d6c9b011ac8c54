using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>A command of a batch: its kind, and its place in the lane of that kind.</summary>
/// <param name="Kind">The number of the command's kind in its executor.</param>
/// <param name="Index">The place in the lane.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct BatchEntry(int Kind, int Index);
