using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Stepwright.Verification.Tests;

/// <summary>Gives the reported type another name, where it is declared.</summary>
public abstract class TypeNameFix(string? equivalenceKey, Func<string, string> rename, FixAllProvider? fixAll) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [LowerCaseTypeAnalyzer.Id];

    public override FixAllProvider? GetFixAllProvider() => fixAll;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(Rename(context, "Rename", equivalenceKey, rename), context.Diagnostics);
        return Task.CompletedTask;
    }

    internal static CodeAction Rename(CodeFixContext context, string title, string? equivalenceKey, Func<string, string> rename) =>
        CodeAction.Create(title, token => RenameAsync(context.Document, context.Span.Start, rename, token), equivalenceKey);

    protected static async Task<Document> RenameAsync(Document document, int position, Func<string, string> rename, CancellationToken token)
    {
        var root = (await document.GetSyntaxRootAsync(token))!;
        var identifier = root.FindToken(position);
        return document.WithSyntaxRoot(root.ReplaceToken(identifier, SyntaxFactory.Identifier(rename(identifier.Text)).WithTriviaFrom(identifier)));
    }

    protected static string UpperCase(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}

/// <summary>A fix as it should be.</summary>
public sealed class UpperCaseFix() : TypeNameFix("upper", UpperCase, WellKnownFixAllProviders.BatchFixer);

public sealed class FixWithoutKey() : TypeNameFix(null, UpperCase, WellKnownFixAllProviders.BatchFixer);

public sealed class FixWithoutFixAll() : TypeNameFix("upper", UpperCase, null);

public sealed class EndlessFix() : TypeNameFix("endless", static name => name + "1", WellKnownFixAllProviders.BatchFixer);

public sealed class BreakingFix() : TypeNameFix("breaking", static name => "B: Missing", WellKnownFixAllProviders.BatchFixer);

/// <summary>Its FixAll names the types differently than it does itself.</summary>
public sealed class FixAllDiffersFix() : TypeNameFix("upper", UpperCase, FixAllProvider.Create(static async (context, document, diagnostics) =>
{
    foreach (var diagnostic in diagnostics.OrderByDescending(diagnostic => diagnostic.Location.SourceSpan.Start))
        document = await RenameAsync(document, diagnostic.Location.SourceSpan.Start, static name => "All" + name, context.CancellationToken);
    return document;
}));

/// <summary>Its FixAll does nothing in the solution.</summary>
public sealed class FixAllForgetsSolutionFix() : TypeNameFix("upper", UpperCase, new FixAllBelowSolution())
{
    private sealed class FixAllBelowSolution : FixAllProvider
    {
        public override Task<CodeAction?> GetFixAsync(FixAllContext context) => context.Scope == FixAllScope.Solution
            ? Task.FromResult<CodeAction?>(CodeAction.Create("Nothing", _ => Task.FromResult(context.Solution)))
            : WellKnownFixAllProviders.BatchFixer.GetFixAsync(context);
    }
}

public sealed class FixAllOfDocumentsFix() : TypeNameFix("upper", UpperCase, FixAllProvider.Create(
    static async (context, document, diagnostics) =>
    {
        foreach (var diagnostic in diagnostics)
            document = await RenameAsync(document, diagnostic.Location.SourceSpan.Start, UpperCase, context.CancellationToken);
        return document;
    },
    [FixAllScope.Document]));

/// <summary>Its FixAll fixes one of the types.</summary>
public sealed class FixAllForgetsFix() : TypeNameFix("upper", UpperCase, FixAllProvider.Create(static async (context, document, diagnostics) =>
    await RenameAsync(document, diagnostics[0].Location.SourceSpan.Start, UpperCase, context.CancellationToken)));
