using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Stepwright.CodeFixes;

/// <summary>A code fix made of edits, each of which is tried on the compilation before it is offered.</summary>
public abstract class RepairCodeFix : CodeFixProvider
{
    /// <summary>Whether the edits can reach projects that reference the one of the diagnostic.</summary>
    internal virtual bool ReachesOtherProjects => false;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new RepairAll(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not var (root, compilations))
            return;
        var solution = context.Document.Project.Solution;
        var speculation = new Speculation(compilations);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var offered in Repairs(new Diagnosed(diagnostic, root, compilations, context.CancellationToken)))
            {
                if (Sound(offered, EditList.Empty, speculation, context.CancellationToken) is var (repair, edits))
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(repair.Title, token => Task.FromResult(edits.Apply(solution, token)), equivalenceKey: repair.Title),
                        diagnostic);
                }
            }
        }
    }

    /// <summary>The ways to mend a diagnostic that its code speaks for.</summary>
    internal abstract IEnumerable<Repair> Repairs(Diagnosed at);

    /// <summary>The file and the compilations that its fixes look at.</summary>
    internal async Task<(SyntaxNode Root, ImmutableArray<Compilation> Compilations)?> ReadAsync(Document document, CancellationToken token)
    {
        var root = await document.GetSyntaxRootAsync(token).ConfigureAwait(false);
        var solution = document.Project.Solution;
        var compilations = ImmutableArray.CreateBuilder<Compilation>();
        var graph = solution.GetProjectDependencyGraph();
        var others = ReachesOtherProjects ? graph.GetProjectsThatTransitivelyDependOnThisProject(document.Project.Id) : ImmutableHashSet<ProjectId>.Empty;
        foreach (var id in others.Any() ? graph.GetTopologicallySortedProjects(token).Where(id => id == document.Project.Id || others.Contains(id)) : [document.Project.Id])
        {
            if (solution.GetProject(id) is { Language: LanguageNames.CSharp } project && await project.GetCompilationAsync(token).ConfigureAwait(false) is { } compilation)
                compilations.Add(compilation);
        }

        return root is null || compilations.Count == 0 ? null : (root, compilations.ToImmutable());
    }

    /// <summary>The repair, or what it names instead, that breaks nothing beside the edits so far; with all edits.</summary>
    internal static (Repair Repair, EditList Edits)? Sound(Repair offered, EditList edits, Speculation speculation, CancellationToken token)
    {
        for (var repair = offered; repair is not null; repair = repair.Otherwise)
        {
            if (edits.With(repair.Edits) is { } all && speculation.IsSound(all, repair, token))
                return (repair, all);
        }

        return null;
    }
}
