using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Stepwright.Analyzers;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>
/// Tells what edits would break: it compiles the changed files and those they may reach, and compares the errors of the compiler, and those of our
/// declarations, with the errors from before.
/// </summary>
/// <param name="compilations">The compilations that edits are made in or can reach, each after those that it references.</param>
internal sealed class Speculation(ImmutableArray<Compilation> compilations)
{
    private readonly Dictionary<SyntaxTree, List<string>> _before = [];

    private bool IsSound(EditList edits, Repair repair, CancellationToken token)
    {
        var changed = new Dictionary<Compilation, Compilation>();
        foreach (var compilation in compilations)
        {
            var after = compilation;
            foreach (var reference in compilation.References.OfType<CompilationReference>())
            {
                if (changed.TryGetValue(reference.Compilation, out var referenced))
                    after = after.ReplaceReference(reference, referenced.ToMetadataReference(reference.Properties.Aliases, reference.Properties.EmbedInteropTypes));
            }

            var trees = new Dictionary<SyntaxTree, SyntaxTree>();
            foreach (var tree in edits.Trees.Concat(repair.Reach).Distinct().Where(compilation.ContainsSyntaxTree))
                trees.Add(tree, edits.Trees.Contains(tree) ? tree.WithChangedText(edits.Apply(tree, token)) : tree);
            foreach (var (old, tree) in trees.Select(pair => (pair.Key, pair.Value)))
            {
                if (old != tree)
                    after = after.ReplaceSyntaxTree(old, tree);
            }

            if (after != compilation)
                changed.Add(compilation, after);
            foreach (var (old, tree) in trees.Select(pair => (pair.Key, pair.Value)))
            {
                if (!_before.TryGetValue(old, out var before))
                    _before.Add(old, before = ErrorsOf(old, compilation, token));
                var allowed = before.ToList();
                if (!ErrorsOf(tree, after, token).All(allowed.Remove) || repair.Holds?.Invoke(old, after.GetSemanticModel(tree)) == false)
                    return false;
            }
        }

        return true;
    }

    /// <summary>The repair, or what it names instead, that breaks nothing beside the edits so far; with all edits.</summary>
    public (Repair Repair, EditList Edits)? Sound(Repair offered, EditList edits, CancellationToken token)
    {
        for (var repair = offered; repair is not null; repair = repair.Otherwise)
        {
            if (edits.With(repair.Edits) is { } all && IsSound(all, repair, token))
                return (repair, all);
        }

        return null;
    }

    /// <summary>By message and not by place: an edit moves what is below it.</summary>
    private static List<string> ErrorsOf(SyntaxTree tree, Compilation compilation, CancellationToken token)
    {
        var semantics = compilation.GetSemanticModel(tree);
        var errors = semantics.GetDiagnostics(cancellationToken: token)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")
            .ToList();
        var findings = new Findings(compilation, (ruleId, _, _, arguments) => errors.Add($"{ruleId}: {string.Join(", ", arguments)}"));
        foreach (var declaration in tree.GetRoot(token).DescendantNodes().OfType<TypeDeclarationSyntax>().Where(type => type.AttributeLists.Count > 0))
        {
            if (semantics.GetDeclaredSymbol(declaration, token) is { } type)
                DeclarationAnalyzer.AnalyzeType(type, compilation, findings, token);
        }

        return errors;
    }
}
