using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>Declares, below a step that does something outside of the state, the method that is to take it back; what it does is left to write.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddCompensationCodeFix)), Shared]
public sealed class AddCompensationCodeFix : RepairCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.LastingEffect];

    internal override IEnumerable<Repair> Repairs(Diagnosed at)
    {
        if (at.Node<MethodDeclarationSyntax>() is not { } declaration || at.Semantics.GetDeclaredSymbol(declaration, at.Token) is not { } step)
            yield break;
        var name = Names.Free($"Undo{step.Name}", free => step.ContainingType.MemberNames.Contains(free) || step.ContainingType.Name == free);
        var attribute = $"[{at.Semantics.AttributeName(declaration.SpanStart, "Compensate")}(nameof({step.Name.ToIdentifier()}))]";
        var method = $"{Type("System.Threading.Tasks.ValueTask")} {name}({string.Join(", ", Parameters())}) => throw new {Type("System.NotImplementedException")}();";
        yield return new Repair("Add a compensation", Below(declaration, attribute, method, at));

        IEnumerable<string> Parameters()
        {
            var services = step.Parameters.Where(parameter => parameter.Find("ServiceAttribute") is not null).ToList();
            var names = new HashSet<string>(services.Select(service => service.Name));
            if (ValueOf(step) is { } value)
                yield return $"{value.ToMinimalDisplayString(at.Semantics, NullableFlowState.None, declaration.SpanStart)} {Free(char.ToLowerInvariant(step.Name[0]) + step.Name.Substring(1))}";
            foreach (var service in services)
                yield return RowSignature.Declaration(service, at.Token)!.ToString();
            var token = step.Parameters.FirstOrDefault(parameter => parameter.Type.IsType("System.Threading", "CancellationToken"));
            yield return $"{Type("System.Threading.CancellationToken")} {Free(token?.Name ?? "cancellationToken")}";

            string Free(string wanted)
            {
                var free = Names.Free(wanted, names.Contains);
                names.Add(free);
                return free.ToIdentifier();
            }
        }

        string? Type(string metadataName) => at.Semantics.TypeName(declaration.SpanStart, metadataName);
    }

    /// <summary>The type of an asynchronous step's value; <c>null</c> where it has none.</summary>
    private static ITypeSymbol? ValueOf(IMethodSymbol step) => step.ReturnType.Awaited() switch
    {
        INamedTypeSymbol result when result.IsRuntimeType("StepResult") => result.TypeArguments.FirstOrDefault(),
        { } value when !value.IsValueTask() => value,
        _ => null,
    };

    /// <summary>The method on lines of its own where the step has some, else behind the step.</summary>
    private static Edit Below(MethodDeclarationSyntax step, string attribute, string method, Inspected at)
    {
        var last = step.GetLastToken();
        if (!last.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
            return Edit.Insert(at.Tree, step.Span.End, $" {attribute} {method}");
        var (lineBreak, indentation) = (at.Tree.LineBreak(at.Token), at.Tree.Indentation(step.SpanStart, at.Token));
        var next = last.GetNextToken();
        var isApart = next.IsKind(SyntaxKind.CloseBraceToken)
            || next.LeadingTrivia.FirstOrDefault(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia)).IsKind(SyntaxKind.EndOfLineTrivia);
        return Edit.Insert(
            at.Tree, last.FullSpan.End, $"{lineBreak}{indentation}{attribute}{lineBreak}{indentation}{method}{lineBreak}{(isApart ? "" : lineBreak)}");
    }
}
