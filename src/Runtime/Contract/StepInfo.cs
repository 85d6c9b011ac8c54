using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What failures say about a step.</summary>
/// <param name="Name">The step's name.</param>
/// <param name="Row">The place of its first row's table or cell among the state's members; -1 where it has none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct StepInfo(string Name, int Row);
