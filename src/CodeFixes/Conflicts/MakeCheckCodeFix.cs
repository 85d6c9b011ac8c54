using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>Makes a step that only decides whether the command may run a check, which runs before the first step wherever it stands.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeCheckCodeFix)), Shared]
public sealed class MakeCheckCodeFix : RepairCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CouldBeCheck];

    internal override IEnumerable<Repair> Repairs(Diagnosed at)
    {
        // A bool is the value of a step, but the outcome of a check.
        if (at.Declared<MethodDeclarationSyntax, IMethodSymbol>() is { } method && method.ReturnType.IsRuntimeType("StepResult", 0)
            && method.Find("StepAttribute")?.ApplicationSyntaxReference?.GetSyntax(at.Token) is AttributeSyntax attribute && attribute.SyntaxTree == at.Tree)
        {
            yield return new Repair("Make a check", Edit.Replace(attribute, at.Semantics.AttributeName(attribute.SpanStart, "Check")));
        }
    }
}
