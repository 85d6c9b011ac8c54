namespace Stepwright;

/// <summary>The entries of an undo log that one unit of a planned batch made.</summary>
internal readonly record struct UnitEntries(int Unit, int Start, int End);
