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
        var (solution, own) = (document.Project.Solution, document.Project.Id);
        var reached = withOtherProjects ? solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(own) : [];
        return (root, await InOrderAsync(solution, [own, .. reached], token).ConfigureAwait(false));
    }

    /// <summary>The compilations of projects, each after those that it references.</summary>
    public static async Task<ImmutableArray<Compilation>> InOrderAsync(Solution solution, ImmutableHashSet<ProjectId> projects, CancellationToken token)
    {
        var compilations = ImmutableArray.CreateBuilder<Compilation>();
        foreach (var id in projects.Count == 1 ? projects : solution.GetProjectDependencyGraph().GetTopologicallySortedProjects(token).Where(projects.Contains))
        {
            if (solution.GetProject(id) is { Language: LanguageNames.CSharp } project && await project.GetCompilationAsync(token).ConfigureAwait(false) is { } compilation)
                compilations.Add(compilation);
        }

        return compilations.ToImmutable();
    }
}
