using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What the runtime knows of a cell.</summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <param name="name">The name of the state's property.</param>
/// <param name="jsonName">Its name in JSON; <c>null</c> where it is not written.</param>
/// <param name="row">How the row is encoded; <c>null</c> where it cannot be.</param>
/// <param name="jsonRow">How it is written as JSON; <c>null</c> where it cannot be.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CellSchema<TRow>(string name, string? jsonName, DeltaCodec<TRow>? row, JsonCodec<TRow>? jsonRow)
    : ValueSchema<TRow>(name, jsonName, row, jsonRow)
    where TRow : struct
{
    internal override TRow Get(RowAccess access) => ((CellAccess<TRow>)access).Read();

    internal override void Set(RowAccess access, in TRow value) => ((CellAccess<TRow>)access).Write() = value;
}
