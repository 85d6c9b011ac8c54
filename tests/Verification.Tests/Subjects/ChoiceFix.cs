using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Stepwright.Verification.Tests;

/// <summary>Two ways out: <c>_x</c>, or <c>Tx</c> from a menu.</summary>
public sealed class ChoiceFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [LowerCaseTypeAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(TypeNameFix.Rename(context, "Underscore", "underscore", static name => "_" + name), context.Diagnostics);
        context.RegisterCodeFix(
            CodeAction.Create("Prefix with", [TypeNameFix.Rename(context, "T", "prefix", static name => "T" + name)], isInlinable: false),
            context.Diagnostics);
        return Task.CompletedTask;
    }
}
