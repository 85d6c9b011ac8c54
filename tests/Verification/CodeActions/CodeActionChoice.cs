using Microsoft.CodeAnalysis.CodeActions;

namespace Stepwright.Verification;

/// <summary>Which of the offered code actions is meant.</summary>
/// <param name="Index">The place among those that are left; 0 when null.</param>
/// <param name="EquivalenceKey">Leaves those that have it; all when null.</param>
internal readonly record struct CodeActionChoice(int? Index, string? EquivalenceKey)
{
    /// <summary>The action, or null where it is not offered. The actions of a menu stand in its place.</summary>
    public CodeAction? Of(IEnumerable<CodeAction> offered)
    {
        var key = EquivalenceKey;
        return offered.SelectMany(Leaves).Where(action => key is null || action.EquivalenceKey == key).ElementAtOrDefault(Index ?? 0);
    }

    private static IEnumerable<CodeAction> Leaves(CodeAction action) =>
        action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Leaves);
}
