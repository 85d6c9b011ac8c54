using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>Makes a type, and every type around it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialCodeFix)), Shared]
public sealed class MakePartialCodeFix : CodeFixProvider
{
    private const string Title = "Make partial";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NotPartial];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await MakePartialAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null || !NotPartial(root, diagnostic).Any())
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(Title, token => MakePartialAsync(context.Document, [diagnostic], token), equivalenceKey: nameof(MakePartialCodeFix)),
                diagnostic);
        }
    }

    private static async Task<Document> MakePartialAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken token)
    {
        if (await document.GetSyntaxRootAsync(token).ConfigureAwait(false) is not { } root)
            return document;
        // Several diagnostics may ask for one type: it is around several others.
        var types = diagnostics.SelectMany(diagnostic => NotPartial(root, diagnostic)).Distinct().ToList();
        return document.WithSyntaxRoot(root.ReplaceNodes(types, static (_, type) => WithPartial(type)));
    }

    /// <summary>The type at the diagnostic and those around it, as far as they are not partial.</summary>
    private static IEnumerable<TypeDeclarationSyntax> NotPartial(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
            .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The type with <c>partial</c> as its last modifier, where the language wants it.</summary>
    private static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax type)
    {
        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count > 0)
            return type.AddModifiers(partial);

        // Comments and documentation before the keyword stay before the declaration.
        partial = partial.WithLeadingTrivia(type.Keyword.LeadingTrivia);
        return type.WithKeyword(type.Keyword.WithLeadingTrivia()).AddModifiers(partial);
    }
}
