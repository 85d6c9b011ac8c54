using Microsoft.CodeAnalysis;

namespace Stepwright.Analyzers;

/// <summary>A type of the compilation that rows, keys or commands are made of.</summary>
/// <param name="Symbol">The type; it is not generic.</param>
/// <param name="Role">What it is, or is a part of.</param>
/// <param name="IsWhole">Whether it is that itself, and no part of one.</param>
/// <param name="Text">How messages call it: <c>the row Order</c>, <c>Address in the row Order</c>.</param>
internal sealed record DataType(INamedTypeSymbol Symbol, DataRole Role, bool IsWhole, string Text);

/// <summary>What a type is for.</summary>
internal enum DataRole
{
    Row,
    Key,
    Command,
}
