using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Stepwright.Generators;
using Stepwright.Verification;

namespace Stepwright.Integration.Tests.Assemblies;

/// <summary>
/// Assemblies compiled in memory with the generator, each of which may reference those before it. The last one's
/// <c>static string Program.Run()</c> is run.
/// </summary>
internal sealed class CompiledProgram : IDisposable
{
    // The Roslyn that the compiler side is pinned to knows C# 14 by this name only.
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    private readonly AssemblyLoadContext _context = new(nameof(CompiledProgram), isCollectible: true);
    private readonly List<MetadataReference> _references = [.. ReferenceAssemblies.All];
    private Assembly? _latest;

    public static string Run(string source)
    {
        using var program = new CompiledProgram();
        return program.Add("Program", source).Run();
    }

    public CompiledProgram Add(string assemblyName, params IReadOnlyCollection<string> sources)
    {
        var compilation = CSharpCompilation.Create(
            assemblyName,
            sources.Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions)),
            _references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new StepwrightGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics, TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics);

        using var image = new MemoryStream();
        var emitted = output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        _references.Add(MetadataReference.CreateFromImage(image.ToArray().ToImmutableArray()));
        image.Position = 0;
        _latest = _context.LoadFromStream(image);
        return this;
    }

    public string Run() => (string)_latest!.GetType("Program", throwOnError: true)!.GetMethod("Run")!.Invoke(null, null)!;

    public void Dispose() => _context.Unload();
}
