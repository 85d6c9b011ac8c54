using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>The tables and cells of one state; the generated class of a state adds them by name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StateStorage
{
    /// <summary>For the generated class of a state.</summary>
    protected StateStorage()
    {
    }

    internal StateGate Gate { get; } = new();

    /// <summary>Makes a table.</summary>
    /// <typeparam name="TKey">The key.</typeparam>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="name">The name of the state's property.</param>
    protected Table<TKey, TRow> CreateTable<TKey, TRow>(string name)
        where TKey : notnull
        where TRow : struct => new(name, Gate);

    /// <summary>Makes a cell.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="name">The name of the state's property.</param>
    protected Cell<TRow> CreateCell<TRow>(string name)
        where TRow : struct => new(name, Gate);
}
