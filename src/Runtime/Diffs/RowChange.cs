namespace Stepwright;

/// <summary>What became of one row.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TRow">The row.</typeparam>
/// <param name="Key">The row's key.</param>
/// <param name="Before">The row before; <c>null</c> where it was added.</param>
/// <param name="After">The row afterwards; <c>null</c> where it was removed.</param>
/// <param name="Fields">
/// Where the row was changed, a bit for each field that was, by the numbers of its codec: of a diff that was read, the other fields of
/// <paramref name="Before"/> and <paramref name="After"/> are not known.
/// </param>
internal readonly record struct RowChange<TKey, TRow>(TKey Key, TRow? Before, TRow? After, ulong Fields)
    where TRow : struct
{
    public RowDiffKind Kind => this switch
    {
        { Before: null } => RowDiffKind.Added,
        { After: null } => RowDiffKind.Removed,
        _ => RowDiffKind.Changed,
    };
}
