using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeFixes;

/// <summary>One way to mend a diagnostic, before anybody asked whether the result compiles.</summary>
/// <param name="Title">What the user reads; FixAll applies those of one title.</param>
/// <param name="Edits">What it changes.</param>
internal sealed record Repair(string Title, params ImmutableArray<Edit> Edits)
{
    /// <summary>The files, besides those it changes, that it could break.</summary>
    public ImmutableArray<SyntaxTree> Reach { get; init; } = [];

    /// <summary>What must hold of each of the changed and reached files, beside what it means afterwards, besides that it compiles.</summary>
    public Func<SyntaxTree, SemanticModel, bool>? Holds { get; init; }

    /// <summary>What to do where this is not sound.</summary>
    public Repair? Otherwise { get; init; }

    /// <summary>Whether it, or what it names instead, has that title.</summary>
    public bool IsTitled(string? title) => Title == title || Otherwise?.IsTitled(title) == true;
}
