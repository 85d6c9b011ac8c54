using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace Stepwright.Verification;

/// <summary>Carries a code action out.</summary>
internal static class CodeActionApplication
{
    /// <summary>The solution as the action leaves it, formatted and simplified where the action asked for that.</summary>
    public static async Task<Solution> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return await ReparseAsync(operations.OfType<ApplyChangesOperation>().Single().ChangedSolution);
    }

    // A syntax tree that was put together can mean something else than its text says; users get the text.
    private static async Task<Solution> ReparseAsync(Solution solution)
    {
        foreach (var id in solution.Projects.SelectMany(project => project.DocumentIds))
            solution = solution.WithDocumentText(id, SourceText.From((await solution.GetDocument(id)!.GetTextAsync()).ToString(), Encoding.UTF8));
        return solution;
    }
}
