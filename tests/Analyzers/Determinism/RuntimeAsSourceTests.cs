using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Stepwright.Analyzers.Tests.Determinism;

/// <summary>Where the runtime is developed it is referenced as source; its own means are not followed there.</summary>
public class RuntimeAsSourceTests
{
    private const string Runtime = """
        namespace Stepwright;
        public sealed class StateAttribute : System.Attribute;
        public sealed class CommandAttribute<TState> : System.Attribute;
        public sealed class StepAttribute : System.Attribute;
        public readonly struct StepContext
        {
            private static int s_emitted;
            public void Emit<T>(in T item) { System.Threading.Interlocked.Increment(ref s_emitted); }
        }
        """;

    private const string Commands = """
        using Stepwright;
        [State] public class Shop;
        [Command<Shop>] public record struct Move(int Id)
        {
            [Step] public void Tell(in StepContext context) => context.Emit(Id);
            [Step] public void Ask(ref int now) => now = System.DateTime.Now.Year;
        }
        """;

    [Fact]
    public async Task Only_what_a_step_does_itself_is_told()
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToList();
        var runtime = Compile("Stepwright", Runtime, framework);
        var commands = Compile("Commands", Commands, [.. framework, runtime.ToMetadataReference()]);
        Assert.Empty(commands.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var reported = await commands.WithAnalyzers([new DeterminismAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["SW3001"], reported.Select(diagnostic => diagnostic.Id));
    }

    private static CSharpCompilation Compile(string name, string source, IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        name, [CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview))], references, new(OutputKind.DynamicallyLinkedLibrary));
}
