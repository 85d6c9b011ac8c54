namespace Stepwright;

/// <summary>That a unit of a plan waits for another one.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Predecessor">The one that it waits for.</param>
/// <param name="Member">The table, cell or accumulator.</param>
/// <param name="Key">The key of the row; <c>null</c> where there is none.</param>
/// <param name="IsAll">Whether it waits for all before that one too.</param>
internal readonly record struct PlannedWait(int Unit, int Predecessor, string Member, object? Key, bool IsAll);
