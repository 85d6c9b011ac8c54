using System.ComponentModel;
using System.Numerics;

namespace Stepwright.Contract;

/// <summary>What the runtime knows of an accumulator.</summary>
/// <typeparam name="T">An integer of any size.</typeparam>
/// <param name="name">The name of the state's property.</param>
/// <param name="jsonName">Its name in JSON; <c>null</c> where it is not written.</param>
/// <param name="value">How the value is encoded; <c>null</c> where it cannot be.</param>
/// <param name="jsonValue">How it is written as JSON; <c>null</c> where it cannot be.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AccumulatorSchema<T>(string name, string? jsonName, DeltaCodec<T>? value, JsonCodec<T>? jsonValue)
    : ValueSchema<T>(name, jsonName, value, jsonValue)
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    internal override T Get(RowAccess access) => ((AccumulatorAccess<T>)access).Settled;

    internal override void Set(RowAccess access, in T value) => ((AccumulatorAccess<T>)access).Settled = value;
}
