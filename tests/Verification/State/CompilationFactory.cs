using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Stepwright.Verification;

/// <summary>States to compilations, before any generator has run on the project itself.</summary>
internal static class CompilationFactory
{
    /// <summary>The project under test; the projects that it references are compiled with the generators first.</summary>
    public static CSharpCompilation Create(SolutionState state, IReadOnlyCollection<IIncrementalGenerator> generators)
    {
        var references = new List<MetadataReference>();
        foreach (var project in state.AdditionalProjects.Values)
            references.Add(GeneratorRun.Start(Create(project, references), generators).OutputCompilation.ToMetadataReference());
        return Create(state, references);
    }

    public static CSharpCompilation Create(ProjectState project, IReadOnlyCollection<MetadataReference> projectReferences) => CSharpCompilation.Create(
        project.Name,
        project.Sources.Select(source => Parse(source.FileName, source.Content)),
        [.. ReferenceAssemblies.All, .. project.AdditionalReferences, .. projectReferences],
        LanguageOptions.Compilation(project.OutputKind));

    public static SyntaxTree Parse(string fileName, string content) =>
        CSharpSyntaxTree.ParseText(SourceText.From(content, Encoding.UTF8), LanguageOptions.Parse, fileName);
}
