using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace Stepwright.CodeFixes;

/// <summary>A refactoring made of edits, which are tried on the compilation before it is offered.</summary>
public abstract class RepairRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await Compilations.ReadAsync(context.Document, withOtherProjects: false, context.CancellationToken).ConfigureAwait(false) is not var (root, compilations))
            return;
        var at = new Inspected(context.Span, root, compilations, context.CancellationToken);
        if (Offer(at) is { } offered && new Speculation(compilations).Sound(offered, EditList.Empty, context.CancellationToken) is var (repair, edits))
        {
            var solution = context.Document.Project.Solution;
            context.RegisterRefactoring(CodeAction.Create(repair.Title, token => Task.FromResult(edits.Apply(solution, token)), equivalenceKey: repair.Title));
        }
    }

    /// <summary>What it would do at a place; <c>null</c> where it does not fit.</summary>
    internal abstract Repair? Offer(Inspected at);
}
