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
                if (speculation.Sound(offered, EditList.Empty, context.CancellationToken) is var (repair, edits))
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
    internal Task<(SyntaxNode Root, ImmutableArray<Compilation> Compilations)?> ReadAsync(Document document, CancellationToken token) =>
        Compilations.ReadAsync(document, ReachesOtherProjects, token);
}
