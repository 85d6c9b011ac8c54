using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Stepwright.CodeFixes;

/// <summary>Edits of several files, each in the order of its text. Several repairs may ask for one edit: it is made once.</summary>
internal sealed class EditList
{
    private readonly ImmutableDictionary<SyntaxTree, ImmutableArray<TextChange>> _changes;

    private EditList(ImmutableDictionary<SyntaxTree, ImmutableArray<TextChange>> changes) => _changes = changes;

    public static EditList Empty { get; } = new(ImmutableDictionary<SyntaxTree, ImmutableArray<TextChange>>.Empty);

    public bool IsEmpty => _changes.IsEmpty;

    public IEnumerable<SyntaxTree> Trees => _changes.Keys;

    /// <summary>These edits and others; <c>null</c> where two of them want different things of one text.</summary>
    public EditList? With(IEnumerable<Edit> edits)
    {
        var changes = _changes;
        foreach (var ofTree in edits.GroupBy(edit => edit.Tree))
        {
            var before = changes.TryGetValue(ofTree.Key, out var known) ? known : [];
            var after = before.Concat(ofTree.Select(edit => edit.Change)).Distinct().OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End).ToImmutableArray();
            for (var i = 1; i < after.Length; i++)
            {
                if (after[i].Span.Start < after[i - 1].Span.End)
                    return null;
            }

            changes = changes.SetItem(ofTree.Key, after);
        }

        return new EditList(changes);
    }

    public SourceText Apply(SyntaxTree tree, CancellationToken token) => tree.GetText(token).WithChanges(_changes[tree]);

    public Solution Apply(Solution solution, CancellationToken token)
    {
        foreach (var tree in Trees)
        {
            if (solution.GetDocumentId(tree) is { } document)
                solution = solution.WithDocumentText(document, Apply(tree, token));
        }

        return solution;
    }
}
