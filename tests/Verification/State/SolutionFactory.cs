using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Stepwright.Verification;

/// <summary>States to solutions of a workspace, in which the generators run as they do in an IDE.</summary>
internal static class SolutionFactory
{
    public static Solution Create(SolutionState state, ImmutableArray<IIncrementalGenerator> generators)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        foreach (var project in state.Projects)
        {
            var id = ProjectId.CreateNewId(project.Name);
            solution = solution.AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                project.Name,
                assemblyName: project.Name,
                LanguageNames.CSharp,
                compilationOptions: LanguageOptions.Compilation(project.OutputKind),
                parseOptions: LanguageOptions.Parse,
                metadataReferences: [.. ReferenceAssemblies.All, .. project.AdditionalReferences],
                projectReferences: solution.ProjectIds.Select(referenced => new ProjectReference(referenced)),
                analyzerReferences: generators.IsEmpty ? [] : [new GeneratorReference(generators)]));
            foreach (var (fileName, content) in project.Sources)
                solution = solution.AddDocument(DocumentId.CreateNewId(id, fileName), fileName, SourceText.From(content, Encoding.UTF8), filePath: fileName);
        }

        return solution;
    }
}
