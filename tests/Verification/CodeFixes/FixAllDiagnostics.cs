using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Stepwright.Verification;

/// <summary>Gives FixAll the diagnostics of documents and projects, as the IDE's analysis would.</summary>
internal sealed class FixAllDiagnostics(Func<Project, Task<IEnumerable<Diagnostic>>> analyze) : FixAllContext.DiagnosticProvider
{
    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        await analyze(project);

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellationToken);
        return (await analyze(document.Project)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
    }

    public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        (await analyze(project)).Where(diagnostic => !diagnostic.Location.IsInSource);
}
