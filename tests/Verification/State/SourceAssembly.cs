using Microsoft.CodeAnalysis;
using Xunit;

namespace Stepwright.Verification;

/// <summary>Another assembly made from source text, such as the one that declares the state of the commands under test.</summary>
public static class SourceAssembly
{
    /// <summary>Compiles <paramref name="source"/> with the generators into a metadata image, as a package would bring it.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">It does not compile.</exception>
    public static MetadataReference Compile(string assemblyName, string source, params IReadOnlyCollection<IIncrementalGenerator> generators) =>
        Compile(new ProjectState(assemblyName) { Sources = { source } }, generators);

    /// <summary>Compiles a project of several files or further references with the generators into a metadata image.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">It does not compile.</exception>
    public static MetadataReference Compile(ProjectState project, params IReadOnlyCollection<IIncrementalGenerator> generators)
    {
        var run = GeneratorRun.Start(CompilationFactory.Create(project, []), generators);
        using var image = new MemoryStream();
        var emitted = run.OutputCompilation.Emit(image);
        if (!emitted.Success)
            Assert.Fail(DiagnosticFormat.List($"The assembly '{project.Name}' does not compile:", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray(), filePath: project.Name + ".dll");
    }
}
