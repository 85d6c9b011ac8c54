using Microsoft.CodeAnalysis;

namespace Stepwright.Verification;

/// <summary>The project under test, the projects that it references, and the diagnostics expected in all of them.</summary>
public sealed class SolutionState() : ProjectState("TestProject", sourceFolder: "")
{
    /// <summary>Projects that those after them and the one under test reference as an IDE does: compilation to compilation.</summary>
    public ProjectCollection AdditionalProjects { get; } = [];

    /// <summary>Diagnostics that are expected besides those of the markup.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>The referenced projects in their order, then the one under test.</summary>
    internal IEnumerable<ProjectState> Projects => AdditionalProjects.Values.Append(this);

    /// <summary>The same state with plain sources, its markup turned into expected diagnostics.</summary>
    /// <param name="anonymousDescriptor">What <c>[|text|]</c> stands for; it fails where that is not given.</param>
    internal SolutionState WithProcessedMarkup(Func<DiagnosticDescriptor> anonymousDescriptor)
    {
        var plain = new SolutionState();
        var locations = new Dictionary<string, DiagnosticLocation>();
        foreach (var project in Projects)
        {
            var plainProject = project == this ? plain : plain.AdditionalProjects[project.Name];
            plainProject.OutputKind = project.OutputKind;
            plainProject.AdditionalReferences.AddRange(project.AdditionalReferences);
            foreach (var (fileName, content) in project.Sources)
            {
                var markup = MarkupParser.Parse(content);
                plainProject.Sources.Add((fileName, markup.Text));
                foreach (var (name, span) in markup.Spans)
                {
                    var location = DiagnosticLocation.Of(fileName, markup.Text, span);
                    if (name is ['#', ..])
                        locations.Add(name, location);
                    else
                        plain.ExpectedDiagnostics.Add(DiagnosticResult.Of(name, anonymousDescriptor).At(location));
                }
            }
        }

        plain.ExpectedDiagnostics.AddRange(ExpectedDiagnostics.Select(expected => expected.Resolve(locations)));
        return plain;
    }
}
