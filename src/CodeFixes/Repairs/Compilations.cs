using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeFixes;

/// <summary>The compilations that a change of a document can break.</summary>
internal static class Compilations
{
    /// <summary>The document's root and the compilation of its project, then those of the projects that reference it where they count; <c>null</c> where the document has none.</summary>
    public static async Task<(SyntaxNode Root, ImmutableArray<Compilation> Compilations)?> ReadAsync(Document document, bool withOtherProjects, CancellationToken token)
    {
        if (await document.GetSyntaxRootAsync(token).ConfigureAwait(false) is not { } root)
            return null;
        var solution = document.Project.Solution;
        var graph = solution.GetProjectDependencyGraph();
        var others = withOtherProjects ? graph.GetProjectsThatTransitivelyDependOnThisProject(document.Project.Id).ToImmutableHashSet() : [];
        var compilations = ImmutableArray.CreateBuilder<Compilation>();
        foreach (var id in others.IsEmpty ? [document.Project.Id] : graph.GetTopologicallySortedProjects(token).Where(id => id == document.Project.Id || others.Contains(id)))
        {
            if (solution.GetProject(id) is { Language: LanguageNames.CSharp } project && await project.GetCompilationAsync(token).ConfigureAwait(false) is { } compilation)
                compilations.Add(compilation);
        }

        return (root, compilations.ToImmutable());
    }
}
