using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What a command does with one table, cell or accumulator.</summary>
/// <param name="Row">Its name.</param>
/// <param name="Kinds">What the command does there.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct AccessInfo(string Row, AccessKinds Kinds);
