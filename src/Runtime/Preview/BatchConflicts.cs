using System.Globalization;

namespace Stepwright;

/// <summary>Which commands of a batch wait for which, so that they cannot run at once.</summary>
public sealed class BatchConflicts
{
    private readonly PlannedWait[][] _waits;
    private readonly (int Start, int End)[] _units;
    private readonly int[] _unitOf;
    private readonly int _planned;

    internal BatchConflicts(PlannedWaits waits, int commands)
    {
        Commands = commands;
        _planned = waits.Units.Length;

        // What could not be planned runs one command after another.
        var behind = _planned == 0 ? 0 : waits.Units[^1].End;
        _units = [.. waits.Units.Select(static unit => (unit.Start, unit.End)), .. Enumerable.Range(behind, commands - behind).Select(static command => (command, command + 1))];
        _unitOf = new int[commands];
        for (var unit = 0; unit < _units.Length; unit++)
            _unitOf.AsSpan(_units[unit].Start, _units[unit].End - _units[unit].Start).Fill(unit);
        var byUnit = waits.All.ToLookup(static wait => wait.Unit);
        _waits = [.. Enumerable.Range(0, _planned).Select(unit => byUnit[unit].OrderBy(static wait => wait.Predecessor).ToArray())];
        CriticalPath = FindCriticalPath();
        HotRows = [.. waits.All
            .DistinctBy(static wait => (wait.Unit, wait.Member, wait.Key))
            .CountBy(static wait => (wait.Member, wait.Key))
            .Select(static row => new HotRow(row.Key.Member, row.Key.Key, row.Value))
            .OrderByDescending(static row => row.Waits)];
    }

    /// <summary>The number of commands.</summary>
    public int Commands { get; }

    /// <summary>How many commands can run at once, on average: their number by that of the <see cref="CriticalPath"/>; at least 1, and 0 for an empty batch.</summary>
    public double Width => Commands == 0 ? 0 : (double)Commands / CriticalPath.Count;

    /// <summary>The longest chain of commands of which each waits for the one before it, by their places in the batch. However many cores there are, the batch takes as long as these.</summary>
    public IReadOnlyList<int> CriticalPath { get; }

    /// <summary>The rows over which commands wait for each other, those with the most first.</summary>
    public IReadOnlyList<HotRow> HotRows { get; }

    /// <summary>The commands that a command waits for, and over which row. The commands of a group wait together.</summary>
    /// <param name="command">The command.</param>
    public IReadOnlyList<CommandWait> WaitsFor(CommandRef command) => WaitsFor(command.Index);

    /// <summary>The commands that a command waits for, and over which row. The commands of a group wait together.</summary>
    /// <param name="command">Its place in the batch.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such command.</exception>
    public IReadOnlyList<CommandWait> WaitsFor(int command)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(command);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(command, Commands);
        var unit = _unitOf[command];
        if (unit < _planned)
            return [.. _waits[unit].Select(wait => new CommandWait(_units[wait.Predecessor].End - 1, wait.Member, wait.Key))];
        return command == 0 ? [] : [new CommandWait(command - 1, null, null)];
    }

    /// <summary>Width, critical path and hottest rows in one line.</summary>
    public override string ToString()
    {
        var hottest = HotRows.Count == 0 ? "" : $"; hot: {string.Join(", ", HotRows.Take(3))}";
        return string.Create(CultureInfo.InvariantCulture, $"{Commands} commands, {CriticalPath.Count} on the critical path, width {Width:0.##}{hottest}");
    }

    private int[] FindCriticalPath()
    {
        // Of each unit, the length of the longest chain that ends with it, and the unit before it in that chain; and the unit of the longest chain so far.
        var lengths = new int[_units.Length];
        var before = new int[_units.Length];
        var longest = new int[_units.Length];
        for (var unit = 0; unit < _units.Length; unit++)
        {
            before[unit] = -1;
            if (unit >= _planned)
                Follow(unit, unit == 0 ? -1 : longest[unit - 1]);
            else
            {
                foreach (var wait in _waits[unit])
                    Follow(unit, wait.IsAll ? longest[wait.Predecessor] : wait.Predecessor);
            }

            lengths[unit] = (before[unit] < 0 ? 0 : lengths[before[unit]]) + _units[unit].End - _units[unit].Start;
            longest[unit] = unit > 0 && lengths[longest[unit - 1]] >= lengths[unit] ? longest[unit - 1] : unit;
        }

        var path = new List<int>();
        for (var unit = _units.Length == 0 ? -1 : longest[^1]; unit >= 0; unit = before[unit])
        {
            for (var command = _units[unit].End - 1; command >= _units[unit].Start; command--)
                path.Add(command);
        }

        path.Reverse();
        return [.. path];

        void Follow(int unit, int predecessor)
        {
            if (predecessor >= 0 && (before[unit] < 0 || lengths[predecessor] > lengths[before[unit]]))
                before[unit] = predecessor;
        }
    }
}
