using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Stepwright.Verification.Tests;

/// <summary>Seals the class at the position.</summary>
public sealed class SealRefactoring : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        if (root.FindNode(context.Span) is not ClassDeclarationSyntax declaration || declaration.Modifiers.Any(SyntaxKind.SealedKeyword))
            return;
        context.RegisterRefactoring(CodeAction.Create("Seal", _ => Task.FromResult(context.Document.WithSyntaxRoot(
            root.ReplaceNode(declaration, declaration.AddModifiers(SyntaxFactory.Token(SyntaxKind.SealedKeyword).WithTrailingTrivia(SyntaxFactory.Space))))), "seal"));
    }
}
