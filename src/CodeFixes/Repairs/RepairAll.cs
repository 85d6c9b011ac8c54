using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Stepwright.CodeFixes;

/// <summary>Repairs of one title in a document, a project or a solution: each where it breaks nothing beside those before it.</summary>
internal sealed class RepairAll(RepairCodeFix fix) : FixAllProvider
{
    public override Task<CodeAction?> GetFixAsync(FixAllContext context) => Task.FromResult<CodeAction?>(CodeAction.Create(
        context.CodeActionEquivalenceKey ?? "",
        token => ApplyAsync(context.WithCancellationToken(token)),
        context.CodeActionEquivalenceKey));

    private async Task<Solution> ApplyAsync(FixAllContext context)
    {
        var token = context.CancellationToken;
        var edits = EditList.Empty;
        var documents = Documents(context).ToList();
        // An edit in one project may be sound only beside one in a project that it references.
        var speculation = new Speculation(await Compilations.InOrderAsync(
            context.Solution, [.. fix.ReachesOtherProjects ? context.Solution.ProjectIds : documents.Select(document => document.Project.Id)], token).ConfigureAwait(false));
        foreach (var document in documents)
        {
            var diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            if (diagnostics.IsEmpty || await fix.ReadAsync(document, token).ConfigureAwait(false) is not var (root, compilations))
                continue;
            foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
            {
                foreach (var offered in fix.Repairs(new Diagnosed(diagnostic, root, compilations, token)).Where(repair => repair.IsTitled(context.CodeActionEquivalenceKey)))
                {
                    if (speculation.Sound(offered, edits, token) is var (repair, all) && repair.Title == context.CodeActionEquivalenceKey)
                        edits = all;
                }
            }
        }

        return edits.Apply(context.Solution, token);
    }

    private static IEnumerable<Document> Documents(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => context.Document is { } document ? [document] : [],
        FixAllScope.Project => context.Project.Documents,
        _ => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents),
    };
}
