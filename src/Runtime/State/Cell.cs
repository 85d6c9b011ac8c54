using System.Diagnostics;

namespace Stepwright;

/// <summary>A single row of a state, without a key. Usable directly while no batch runs.</summary>
/// <typeparam name="TRow">The row: a struct of immutable values.</typeparam>
[DebuggerDisplay("{Name}: {Row}")]
public sealed class Cell<TRow>
    where TRow : struct
{
    private readonly StateGate _gate;

    internal TRow Row;

    internal Cell(string name, StateGate gate)
    {
        Name = name;
        _gate = gate;
    }

    /// <summary>The row.</summary>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public TRow Value
    {
        get
        {
            _gate.ThrowIfRunning(Name);
            return Row;
        }

        set
        {
            _gate.BeginChange(Name);
            Row = value;
        }
    }

    internal string Name { get; }
}
