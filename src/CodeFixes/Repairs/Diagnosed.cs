using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeFixes;

/// <summary>A diagnostic with the code it is about.</summary>
internal sealed record Diagnosed(Diagnostic Diagnostic, SyntaxNode Root, ImmutableArray<Compilation> Compilations, CancellationToken Token)
    : Inspected(Diagnostic.Location.SourceSpan, Root, Compilations, Token)
{
    public string? Property(string name) => Diagnostic.Properties.TryGetValue(name, out var value) ? value : null;
}
