using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// A value of a state that many commands add to, in whatever order: a sum (which wraps around), a minimum, a maximum, or the union
/// of bits. Commands that only add do not conflict. Usable directly while no batch runs.
/// </summary>
/// <typeparam name="T">An integer of any size.</typeparam>
[DebuggerDisplay("{Name}: {Base}")]
public sealed class Accumulator<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly StateGate _gate;

    /// <summary>The value without what the running batch adds.</summary>
    internal T Base;

    /// <summary>The ways to it of the workers that run the batch; each holds what its commands added.</summary>
    internal AccumulatorAccess<T>[] Running = [];

    internal Accumulator(string name, AccumulatorOperation operation, StateGate gate)
    {
        Name = name;
        Operation = operation;
        _gate = gate;
        Base = Identity;
    }

    /// <summary>The value: what was set, and everything added since.</summary>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public T Value
    {
        get
        {
            _gate.ThrowIfRunning(Name);
            return Base;
        }

        set
        {
            _gate.BeginChange(Name);
            Base = value;
        }
    }

    internal string Name { get; }

    internal AccumulatorOperation Operation { get; }

    /// <summary>The value that changes nothing when it is added.</summary>
    internal T Identity => Operation switch
    {
        AccumulatorOperation.Min => T.MaxValue,
        AccumulatorOperation.Max => T.MinValue,
        _ => T.Zero,
    };

    /// <summary>What is there with a value taken in. Compares where a switch would jump through a table: a sum is to cost an addition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Fold(AccumulatorOperation operation, T total, T value)
    {
        if (operation == AccumulatorOperation.Sum)
            return unchecked(total + value);
        if (operation == AccumulatorOperation.Or)
            return total | value;
        return (operation == AccumulatorOperation.Max) == (value > total) ? value : total;
    }
}
