using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>
/// Makes the guard that a step begins with a check, which fails the command before its first step: where the guard reads only the
/// command, the element, and rows that are the same then.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ExtractCheckRefactoring)), Shared]
public sealed class ExtractCheckRefactoring : RepairRefactoring
{
    internal override Repair? Offer(Inspected at)
    {
        if (at.Node<MethodDeclarationSyntax>() is not { Body.Statements: [IfStatementSyntax guard, ..], Parent: TypeDeclarationSyntax type } declaration
            || !guard.Span.Contains(at.Span) || FailureOf(guard, at) is not { } failure
            || at.Semantics.GetDeclaredSymbol(declaration, at.Token) is not { } method || BoundCommands.Bind(method.ContainingType, at.Compilation, at.Token) is not { } command)
        {
            return null;
        }

        var index = command.Methods.IndexOf(method, 0, SymbolEqualityComparer.Default);
        if (index < 0 || command.Model.Steps[index].Role != StepRole.Step || command.Model.HasFallback(index) || !RunsAsWellBefore(command.Model, index) || Taken(guard, method, command.Model, index, at) is not { } taken)
            return null;

        // A comment inside the guard would have no place.
        var comments = guard.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)).ToList();
        if (comments.Exists(comment => guard.Span.Contains(comment.Span)) || guard.ContainsDirectives)
            return null;
        var name = Names.Free($"{method.Name}Allowed", free => method.ContainingType.MemberNames.Contains(free) || method.ContainingType.Name == free);
        var first = type.Members.OfType<MethodDeclarationSyntax>().First(member => at.Semantics.GetDeclaredSymbol(member, at.Token)?.Find("StepAttribute") is not null);
        return new Repair(
            "Make the guard a check",
            Insert(first, Check(), comments.Select(comment => comment.ToString()), at),
            Edit.Delete(at.Tree, TextSpan.FromBounds(guard.FullSpan.Start, AfterBlankLines(guard.GetLastToken(includeZeroWidth: true).GetNextToken(includeZeroWidth: true)))))
        {
            Holds = (_, after) => BoundCommands.BindAfter(method.ContainingType, after, at.Token) is not null,
        };

        string Check()
        {
            var position = declaration.SpanStart;
            var forEach = command.Model.Steps[index].ForEach is { } sequence ? $", {at.Semantics.AttributeName(position, "ForEach")}(nameof({sequence.Member.ToIdentifier()}))" : "";
            var result = at.Semantics.TypeName(position, "Stepwright.StepResult");
            var condition = guard.Condition is AssignmentExpressionSyntax or ConditionalExpressionSyntax or LambdaExpressionSyntax ? $"({guard.Condition})" : $"{guard.Condition}";
            return $"[{at.Semantics.AttributeName(position, "Check")}{forEach}] {result} {name}({string.Join(", ", taken)}) => {condition} ? {failure} : {result}.Ok;";
        }
    }

    /// <summary>The failure that the guard returns; <c>null</c> where it does anything else.</summary>
    private static InvocationExpressionSyntax? FailureOf(IfStatementSyntax guard, Inspected at)
    {
        var statement = guard.Statement is BlockSyntax { Statements: [var only] } ? only : guard.Statement;
        return guard.Else is null && statement is ReturnStatementSyntax { Expression: InvocationExpressionSyntax failure }
            && at.Semantics.GetSymbolInfo(failure, at.Token).Symbol is IMethodSymbol { Name: "Fail", ContainingType: var type } && type.IsRuntimeType("StepResult", 0)
                ? failure
                : null;
    }

    /// <summary>Whether it makes no difference, the rows aside, that the guard runs before the steps before it.</summary>
    private static bool RunsAsWellBefore(CommandModel command, int step)
    {
        var isFirst = step == 0 || command.Steps[step - 1].IsCheck;
        // Earlier steps and elements would be kept, or could have changed the command.
        return (!command.KeepsCompletedSteps || (isFirst && command.Steps[step].ForEach is null)) && (command.IsReadOnly || isFirst);
    }

    /// <summary>The parameters that the check takes, in code; <c>null</c> where it cannot take what the guard reads.</summary>
    private static List<string>? Taken(IfStatementSyntax guard, IMethodSymbol method, CommandModel command, int step, Inspected at)
    {
        var read = new HashSet<IParameterSymbol>(SymbolEqualityComparer.Default);
        foreach (var name in guard.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (at.Semantics.GetSymbolInfo(name, at.Token).Symbol is IParameterSymbol parameter && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method))
                Read(parameter);
        }

        var taken = new List<string>();
        foreach (var parameter in method.Parameters.Where(read.Contains))
        {
            var model = command.Steps[step].Parameters[parameter.Ordinal];
            if (RowSignature.Declaration(parameter, at.Token) is not { } declaration || !IsTheSameBefore(model, command, step))
                return null;
            var attributes = parameter.GetAttributes()
                .Where(attribute => attribute.AttributeClass is { Name: "KeyAttribute" or "FromAttribute" or "OptionalAttribute" })
                .Select(attribute => $"[{attribute.ApplicationSyntaxReference?.GetSyntax(at.Token)}] ");
            var passing = model.Kind is ParameterKind.Row or ParameterKind.Cell ? "in " : string.Concat(declaration.Modifiers.Select(modifier => $"{modifier.Text} "));
            taken.Add($"{string.Concat(attributes)}{passing}{declaration.Type} {declaration.Identifier.Text}");
        }

        return taken;

        // A row whose member is the key of a row is read too, and one whose presence is asked for.
        void Read(IParameterSymbol parameter)
        {
            if (!read.Add(parameter))
                return;
            var model = command.Steps[step].Parameters[parameter.Ordinal];
            var others = new[] { parameter.Find("KeyAttribute")?.Strings().FirstOrDefault(), model.Kind == ParameterKind.Found ? model.Source : null };
            foreach (var other in method.Parameters.Where(other => others.Contains(other.Name)))
                Read(other);
        }
    }

    /// <summary>Whether a parameter's value before the first step is that of its own step.</summary>
    private static bool IsTheSameBefore(ParameterModel parameter, CommandModel command, int step)
    {
        if (parameter.Kind is ParameterKind.Element or ParameterKind.Found)
            return true;
        if (parameter.Kind is not (ParameterKind.Row or ParameterKind.Cell) || parameter.Access is RowAccessKind.Create or RowAccessKind.Upsert)
            return false;
        // Of a step for each element, one element may come upon what the one before it wrote.
        return !command.Steps.Take(command.Steps[step].ForEach is null ? step : step + 1).Any(earlier => earlier.Parameters.Any(other => other.Writes && other.Member == parameter.Member));
    }

    private static Edit Insert(MethodDeclarationSyntax first, string check, IEnumerable<string> comments, Inspected at)
    {
        var start = AfterBlankLines(first.GetFirstToken());
        var line = at.Tree.GetText(at.Token).Lines.GetLineFromPosition(first.SpanStart);
        if (start <= line.Start)
        {
            var indentation = at.Tree.Indentation(first.SpanStart, at.Token);
            var lineBreak = at.Tree.LineBreak(at.Token);
            return Edit.Insert(at.Tree, start, $"{string.Concat(comments.Select(comment => indentation + comment + lineBreak))}{indentation}{check}{lineBreak}{lineBreak}");
        }

        return Edit.Insert(at.Tree, first.SpanStart, $"{string.Concat(comments.Select(comment => $"/* {comment.TrimStart('/', '*').TrimEnd('/', '*').Trim()} */ "))}{check} ");
    }

    /// <summary>Where a token's line, and the comments before it, begin.</summary>
    private static int AfterBlankLines(SyntaxToken token)
    {
        var start = token.FullSpan.Start;
        foreach (var trivia in token.LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                start = trivia.Span.End;
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
                break;
        }

        return start;
    }
}
