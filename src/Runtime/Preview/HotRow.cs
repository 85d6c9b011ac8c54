namespace Stepwright;

/// <summary>A row over which commands wait for each other.</summary>
/// <param name="Member">The table, cell or accumulator.</param>
/// <param name="Key">The row's key; <c>null</c> for a cell or an accumulator, and where a whole table is read.</param>
/// <param name="Waits">How many commands, or groups, wait for another one there.</param>
public readonly record struct HotRow(string Member, object? Key, int Waits)
{
    /// <summary>The row and how many wait.</summary>
    public override string ToString() => Key is null ? $"{Member}: {Waits}" : $"{Member}[{Key}]: {Waits}";
}
