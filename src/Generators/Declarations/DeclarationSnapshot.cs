using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Stepwright.Generators;

/// <summary>
/// What the parsers can see of a compilation. It equals another where they would read the same from both, which is told without
/// binding anything: an edit that changes no declaration, or none that a state, command or executor can lead to, costs no look at
/// any of them.
/// </summary>
/// <remarks>
/// The parsers see declarations, never bodies, and the compiler says which edits leave those alone
/// (<see cref="SyntaxFactory.AreEquivalent(SyntaxTree, SyntaxTree, bool)"/>, top level). A declaration finds a type by its name
/// only; so one can lead to no more than the types of the names that it mentions, those that these mention, and so on. What reaches
/// other files without being named (global usings, attributes of the assembly, new namespaces) always counts.
/// </remarks>
internal sealed class DeclarationSnapshot(Compilation compilation) : IEquatable<DeclarationSnapshot>
{
    private readonly object _gate = new();
    private readonly string? _assembly = compilation.AssemblyName;
    private readonly CompilationOptions _options = compilation.Options;
    private readonly ImmutableArray<MetadataReference> _references = compilation.ExternalReferences;
    private ImmutableArray<SyntaxTree> _trees = [.. compilation.SyntaxTrees];

    /// <summary>Let go when everything is read.</summary>
    private Compilation? _unread = compilation;
    private DeclaredModels? _models;
    private HashSet<string>? _reachable;

    /// <summary>The models, read once.</summary>
    public DeclaredModels Read(CancellationToken token)
    {
        lock (_gate)
        {
            if (_unread is { } compilation)
            {
                _models = DeclaredModels.Read(compilation, _trees, GlobalAliases(_trees), token);
                _unread = null;
            }

            return _models!;
        }
    }

    /// <summary>Whether the parsers would read the same from the other. What was found the same is taken over, so that it is not compared again.</summary>
    public bool Equals(DeclarationSnapshot? other)
    {
        if (other is null || _assembly != other._assembly || !_options.Equals(other._options) || !_references.SequenceEqual(other._references))
            return false;
        lock (_gate)
        {
            if (_models is null || !DeclareTheSame(_trees, other._trees, _models))
                return false;
            _trees = other._trees;
            return true;
        }
    }

    public override bool Equals(object? obj) => Equals(obj as DeclarationSnapshot);

    public override int GetHashCode() => _references.Length;

    private bool DeclareTheSame(ImmutableArray<SyntaxTree> before, ImmutableArray<SyntaxTree> after, DeclaredModels models)
    {
        var shorter = Math.Min(before.Length, after.Length);
        var (start, end) = (0, 0);
        while (start < shorter && DeclareTheSame(before[start], after[start]))
            start++;
        while (end < shorter - start && DeclareTheSame(before[before.Length - 1 - end], after[after.Length - 1 - end]))
            end++;
        var removed = before.Skip(start).Take(before.Length - start - end).Select(TreeDeclarations.Of).ToList();
        var added = after.Skip(start).Take(after.Length - start - end).Select(TreeDeclarations.Of).ToList();
        if (removed.Count == 0 && added.Count == 0)
            return true;
        var aliases = GlobalAliases(before);
        return !removed.Concat(added).Any(tree => AlwaysCounts(tree, aliases))
            && removed.SelectMany(tree => tree.Namespaces).ToImmutableHashSet().SetEquals(added.SelectMany(tree => tree.Namespaces))
            && !removed.Concat(added).Any(tree => tree.DeclaresAny(_reachable ??= Reachable(before, aliases, models)));
    }

    private static bool DeclareTheSame(SyntaxTree one, SyntaxTree other) =>
        one == other
        || (one.FilePath == other.FilePath && one.Options.Equals(other.Options) && SyntaxFactory.AreEquivalent(one, other, topLevel: true));

    private static bool AlwaysCounts(TreeDeclarations tree, HashSet<string> aliases) => tree.ReachesOtherFiles || tree.Candidates(aliases).Any();

    /// <summary>The names of all that states, commands and executors can lead to.</summary>
    private static HashSet<string> Reachable(ImmutableArray<SyntaxTree> trees, HashSet<string> aliases, DeclaredModels models)
    {
        var names = new HashSet<string>(models.LookedUp);
        var rest = trees.Select(TreeDeclarations.Of).ToList();
        while (rest.FindAll(tree => AlwaysCounts(tree, aliases) || tree.DeclaresAny(names)) is { Count: > 0 } reached)
        {
            foreach (var tree in reached)
                names.UnionWith(tree.Mentioned);
            rest.RemoveAll(reached.Contains);
        }

        return names;
    }

    private static HashSet<string> GlobalAliases(ImmutableArray<SyntaxTree> trees) => [.. trees.SelectMany(tree => TreeDeclarations.Of(tree).GlobalAliases)];
}
