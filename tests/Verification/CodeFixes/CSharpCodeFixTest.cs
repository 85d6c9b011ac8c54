using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;
using Xunit.Sdk;

namespace Stepwright.Verification;

/// <summary>A test of a code fix: applied one by one and as FixAll in a document, a project and the solution.</summary>
public class CSharpCodeFixTest<TAnalyzer, TCodeFix> : CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    // More than any test has diagnostics; a fix that is still offered after so many will always be.
    private const int MaxIterations = 100;

    private static readonly FixAllScope[] Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <summary>The projects once every fix is applied; projects that it does not name stay as they were. Its markup marks the diagnostics that are left.</summary>
    public SolutionState FixedState { get; } = new();

    /// <summary>Adds the fixed source of a test that has only one.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>What FixAll makes of the projects where it does not end like fix after fix; empty otherwise.</summary>
    public SolutionState BatchFixedState { get; } = new();

    /// <summary>Which of the offered actions to apply; 0 when null.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The equivalence key of the action to apply; any when null.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>Also fails where a fixed text is not the expected one, a fix does not end or breaks the code, or FixAll is not offered.</summary>
    public override async Task RunAsync()
    {
        await base.RunAsync();

        var state = TestState.WithProcessedMarkup(CSharpAnalyzerVerifier<TAnalyzer>.OnlyDescriptor);
        var solution = SolutionFactory.Create(state, [.. Generators]);
        await VerifyFixedAsync(solution, await FixOneByOneAsync(solution), Expected(FixedState), "The fix");

        var fixedByFixAll = Expected(BatchFixedState.Projects.Any(project => project.Sources.Count > 0) ? BatchFixedState : FixedState);
        foreach (var scope in Scopes)
            await VerifyFixedAsync(solution, await FixAllAsync(solution, scope), fixedByFixAll, $"FixAll in the {scope.ToString().ToLowerInvariant()}");

        SolutionState Expected(SolutionState state)
        {
            foreach (var project in TestState.Projects)
            {
                var expected = project == TestState ? state : state.AdditionalProjects[project.Name];
                if (expected.Sources.Count == 0)
                    expected.Sources.AddRange(project.Sources);
            }

            return state.WithProcessedMarkup(CSharpAnalyzerVerifier<TAnalyzer>.OnlyDescriptor);
        }
    }

    private async Task<Solution> FixOneByOneAsync(Solution solution)
    {
        for (int iteration = 0; await FindFixAsync(solution) is { } fix; iteration++)
        {
            if (iteration == MaxIterations)
                Assert.Fail($"Applied {MaxIterations} times, '{fix.Action.Title}' is still offered.");
            solution = await CodeActionApplication.ApplyAsync(fix.Action);
        }

        return solution;
    }

    private async Task<Solution> FixAllAsync(Solution solution, FixAllScope scope)
    {
        // Each of them must be done with at once; one that comes up again was not.
        var done = new HashSet<(object Scope, string Id, string Key)>();
        while (await FindFixAsync(solution) is { } fix)
        {
            var title = fix.Action.Title;
            if (fix.Action.EquivalenceKey is not { } key)
                throw Failure($"'{title}' has no equivalence key, so that FixAll would mix it with other fixes.");
            if (new TCodeFix().GetFixAllProvider() is not { } provider)
                throw Failure($"{typeof(TCodeFix).Name} has no FixAll provider.");
            if (!provider.GetSupportedFixAllScopes().Contains(scope))
                throw Failure($"FixAll of '{title}' does not support the scope {scope}.");

            object target = scope switch
            {
                FixAllScope.Document => fix.Document.Id,
                FixAllScope.Project => fix.Document.Project.Id,
                _ => scope,
            };
            if (!done.Add((target, fix.Diagnostic.Id, key)))
                throw Failure($"FixAll in the {scope.ToString().ToLowerInvariant()} left {DiagnosticFormat.Line(fix.Diagnostic)}");

            var context = new FixAllContext(
                fix.Document, new TCodeFix(), scope, key, [fix.Diagnostic.Id], new FixAllDiagnostics(GetDiagnosticsAsync), CancellationToken.None);
            if (await provider.GetFixAsync(context) is not { } action)
                throw Failure($"FixAll of '{title}' offers nothing in the scope {scope}.");
            solution = await CodeActionApplication.ApplyAsync(action);
        }

        return solution;
    }

    private async Task<(Document Document, Diagnostic Diagnostic, CodeAction Action)?> FindFixAsync(Solution solution)
    {
        var provider = new TCodeFix();
        var choice = new CodeActionChoice(CodeActionIndex, CodeActionEquivalenceKey);
        foreach (var project in solution.Projects)
        {
            foreach (var diagnostic in (await GetDiagnosticsAsync(project)).Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                // What a generator wrote is nobody's to fix.
                if (project.GetDocument(diagnostic.Location.SourceTree) is not { } document || document is SourceGeneratedDocument)
                    continue;
                var offered = new List<CodeAction>();
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
                if (choice.Of(offered) is { } action)
                    return (document, diagnostic, action);
            }
        }

        return null;
    }

    private async Task VerifyFixedAsync(Solution before, Solution after, SolutionState expected, string change)
    {
        await SolutionVerifier.VerifyAsync(expected, after, change);

        // Without this a fix of sources that are broken on purpose could break them further.
        var errorsBefore = await CountErrorsAsync(before);
        var errorsAfter = await CountErrorsAsync(after);
        var worse = errorsAfter.Where(error => error.Value > errorsBefore.GetValueOrDefault(error.Key) && !IsExpected(error.Key)).ToList();
        if (worse.Count > 0)
            Assert.Fail(DiagnosticFormat.List($"{change} breaks the code:", worse.Select(error => error.Key)));

        await VerifyDiagnosticsAsync(after, expected);

        bool IsExpected(string error) => expected.ExpectedDiagnostics.Any(result => error.StartsWith($"{result.Id}:", StringComparison.Ordinal));
    }

    // By message and not by place: a fix moves the lines below it.
    private static async Task<Dictionary<string, int>> CountErrorsAsync(Solution solution)
    {
        var errors = new List<string>();
        foreach (var project in solution.Projects)
        {
            errors.AddRange((await project.GetCompilationAsync())!.GetDiagnostics()
                .Where(diagnostic => DiagnosticVerifier.MustBeExpected(diagnostic, CompilerDiagnostics.Errors))
                .Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"));
        }

        return errors.CountBy(error => error).ToDictionary();
    }

    private static FailException Failure(string message) => FailException.ForFailure(message);
}
