using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What the runtime knows of a sequence.</summary>
/// <typeparam name="T">An integer, or a struct of one.</typeparam>
/// <param name="name">The name of the state's property.</param>
/// <param name="jsonName">Its name in JSON; <c>null</c> where it is not written.</param>
/// <param name="value">How the value is encoded; <c>null</c> where it cannot be.</param>
/// <param name="jsonValue">How it is written as JSON; <c>null</c> where it cannot be.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SequenceSchema<T>(string name, string? jsonName, DeltaCodec<T>? value, JsonCodec<T>? jsonValue)
    : ValueSchema<T>(name, jsonName, value, jsonValue)
    where T : struct
{
    internal override T Get(RowAccess access) => ((SequenceAccess<T>)access).Peek;

    internal override void Set(RowAccess access, in T value) => ((SequenceAccess<T>)access).Set(value);
}
