namespace Stepwright;

/// <summary>What became of one row: of a table's, by its key, or of a cell.</summary>
/// <param name="Key">The row's key; <c>null</c> for a cell.</param>
/// <param name="Kind">Whether it was added, removed or changed.</param>
/// <param name="Fields">The fields that changed; all of them, where the row was added or removed.</param>
public sealed record RowDiff(object? Key, RowDiffKind Kind, IReadOnlyList<FieldDiff> Fields)
{
    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        RowDiffKind.Added => $"+ {Key}",
        RowDiffKind.Removed => $"- {Key}",
        _ => $"{(Key is null ? "" : $"{Key}: ")}{string.Join(", ", Fields)}",
    };
}
