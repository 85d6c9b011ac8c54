using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using Xunit.Sdk;

namespace Stepwright.Verification;

/// <summary>A test of a refactoring, offered at <c>$$</c> or for the selection <c>[|text|]</c> of the first source.</summary>
public class CSharpCodeRefactoringTest<TRefactoring> : CSharpTest where TRefactoring : CodeRefactoringProvider, new()
{
    /// <summary>The projects after the refactoring; it is not offered where nothing is here.</summary>
    public SolutionState FixedState { get; } = new();

    /// <summary>Adds the refactored source of a test that has only one.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>Which of the offered actions to apply; 0 when null.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The equivalence key of the action to apply; any when null.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>Fails where the action is not offered, makes something else, or leaves what does not compile.</summary>
    public async Task RunAsync()
    {
        var (fileName, content) = TestState.Sources[0];
        var markup = MarkupParser.Parse(content, withPosition: true);
        var selection = (markup.Position, markup.Spans) switch
        {
            ({ } position, []) => new TextSpan(position, 0),
            (null, [{ Name: null, Span: var span }]) => span,
            _ => throw new FormatException("Bad markup: a refactoring needs one $$ or one [|selection|] in the first source."),
        };
        TestState.Sources[0] = (fileName, markup.Text);

        var solution = SolutionFactory.Create(TestState, [.. Generators]);
        var offered = new List<CodeAction>();
        await new TRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(
            solution.GetDocument(solution.GetDocumentIdsWithFilePath(fileName)[0])!, selection, offered.Add, CancellationToken.None));
        var action = new CodeActionChoice(CodeActionIndex, CodeActionEquivalenceKey).Of(offered);

        if (FixedState.Sources.Count == 0)
        {
            if (action is not null)
                Assert.Fail($"'{action.Title}' is offered, and none was expected.");
            return;
        }

        if (action is null)
            throw FailException.ForFailure($"The refactoring is not offered. Those that are: {string.Join(", ", offered.Select(other => other.Title))}");
        var changed = await CodeActionApplication.ApplyAsync(action);
        await SolutionVerifier.VerifyAsync(FixedState, changed, $"'{action.Title}'");
        foreach (var project in changed.Projects)
            DiagnosticVerifier.Verify([], (await project.GetCompilationAsync())!.GetDiagnostics(), CompilerDiagnostics);
    }
}
