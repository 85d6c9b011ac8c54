using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What failures say about a step.</summary>
/// <param name="Name">The step's name.</param>
/// <param name="Row">The name of the table or cell of its first row; <c>null</c> where it has none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct StepInfo(string Name, string? Row);
