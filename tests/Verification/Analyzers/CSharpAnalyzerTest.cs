using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Stepwright.Verification;

/// <summary>A test of an analyzer: its diagnostics are exactly those of the markup and of <see cref="SolutionState.ExpectedDiagnostics"/>.</summary>
public class CSharpAnalyzerTest<TAnalyzer> : CSharpTest where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>
    /// Fails where a diagnostic is missing or not expected, the analyzer throws (<c>AD0001</c>), or a generator does: broken
    /// sources are where they do it.
    /// </summary>
    public virtual async Task RunAsync()
    {
        var state = TestState.WithProcessedMarkup(CSharpAnalyzerVerifier<TAnalyzer>.OnlyDescriptor);
        GeneratorRun.Start(CompilationFactory.Create(state, Generators), Generators);
        await VerifyDiagnosticsAsync(SolutionFactory.Create(state, [.. Generators]), state);
    }

    private protected async Task VerifyDiagnosticsAsync(Solution solution, SolutionState state)
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var project in solution.Projects)
            diagnostics.AddRange(await GetDiagnosticsAsync(project));
        DiagnosticVerifier.Verify(state.ExpectedDiagnostics, diagnostics, CompilerDiagnostics);
    }

    private protected static async Task<IEnumerable<Diagnostic>> GetDiagnosticsAsync(Project project) =>
        await AnalyzerRun.GetDiagnosticsAsync((await project.GetCompilationAsync())!, new TAnalyzer());
}
