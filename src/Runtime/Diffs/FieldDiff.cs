namespace Stepwright;

/// <summary>What became of one field of a row.</summary>
/// <param name="Name">The field's name; empty where the row is a value without fields.</param>
/// <param name="Before">Its value before; <c>null</c> where the row was added.</param>
/// <param name="After">Its value afterwards; <c>null</c> where the row was removed.</param>
public sealed record FieldDiff(string Name, object? Before, object? After)
{
    /// <inheritdoc/>
    public override string ToString() => Name.Length == 0 ? $"{Before} -> {After}" : $"{Name} {Before} -> {After}";
}
