using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>Commands as the generator sees them, before and after a change.</summary>
internal static class BoundCommands
{
    /// <summary>A type as a command; <c>null</c> where it is none, or something is wrong with it.</summary>
    public static BoundCommand? Bind(INamedTypeSymbol type, Compilation compilation, CancellationToken token) =>
        type.Find("CommandAttribute") is { } attribute ? CommandParser.Bind(type, attribute, compilation, Findings.Unheard, token) : null;

    /// <summary>The same type in a changed compilation.</summary>
    public static BoundCommand? BindAfter(INamedTypeSymbol type, SemanticModel after, CancellationToken token) =>
        after.Compilation.GetTypeByMetadataName(type.ToMetadataName()) is { } changed ? Bind(changed, after.Compilation, token) : null;
}
