using System.ComponentModel;
using System.Numerics;

namespace Stepwright.Contract;

/// <summary>The tables, cells, accumulators and sequences of one state; the generated class of a state adds them by name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StateStorage
{
    /// <summary>For the generated class of a state.</summary>
    protected StateStorage()
    {
    }

    internal StateGate Gate { get; } = new();

    /// <summary>What is known of the state.</summary>
    public virtual StateSchema Schema => throw new NotSupportedException("The state's rows are not known: its generated code is older than the runtime.");

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

    /// <summary>Makes an accumulator.</summary>
    /// <typeparam name="T">An integer of any size.</typeparam>
    /// <param name="name">The name of the state's property.</param>
    /// <param name="operation">How it takes a value in.</param>
    protected Accumulator<T> CreateAccumulator<T>(string name, AccumulatorOperation operation)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => new(name, operation, Gate);

    /// <summary>Makes a sequence.</summary>
    /// <typeparam name="T">An integer, or a struct of one.</typeparam>
    /// <param name="name">The name of the state's property.</param>
    /// <param name="first">The first value.</param>
    /// <param name="successor">The value after one; throws an <see cref="OverflowException"/> after the greatest.</param>
    protected Sequence<T> CreateSequence<T>(string name, T first, Func<T, T> successor)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(successor);
        return new Sequence<T>(name, first, successor, Gate);
    }
}
