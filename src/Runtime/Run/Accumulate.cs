using System.Numerics;
using System.Runtime.CompilerServices;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>A step's way to add to an <see cref="Accumulator{T}"/>, good while the step runs. It does not tell the value.</summary>
/// <typeparam name="T">An integer of any size.</typeparam>
public readonly ref struct Accumulate<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly AccumulatorAccess<T> _access;

    internal Accumulate(AccumulatorAccess<T> access) => _access = access;

    /// <summary>Takes a value in, as the accumulator's <see cref="AccumulatorOperation"/> says.</summary>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T value) => _access.Add(value);
}
