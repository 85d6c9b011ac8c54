using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Stepwright.Verification;

/// <summary>One run of generators over a compilation. <see cref="Edit"/> makes the next run of the same driver.</summary>
public sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _compilation;
    private readonly GeneratorDriverRunResult _result;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation)
    {
        _driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        _compilation = compilation;
        _result = _driver.GetRunResult();
        OutputCompilation = (CSharpCompilation)output;
        foreach (var generator in _result.Results)
        {
            if (generator.Exception is { } exception)
                Assert.Fail($"{generator.Generator.GetGeneratorType().Name} threw {exception}");
        }

        if (!_result.Diagnostics.IsEmpty)
            Assert.Fail(DiagnosticFormat.List("Diagnostics belong to analyzers, but the generator reported:", _result.Diagnostics));

        var sources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in _result.Results.SelectMany(generator => generator.GeneratedSources))
        {
            if (!sources.TryAdd(source.HintName, source.SourceText.ToString()))
                Assert.Fail($"Two generators use the hint name '{source.HintName}'.");
        }

        GeneratedSources = sources;
        TrackedSteps = _result.Results
            .SelectMany(generator => generator.TrackedSteps)
            .GroupBy(step => step.Key, step => step.Value, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(steps => steps.Key, steps => steps.SelectMany(runs => runs).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The generated text by hint name.</summary>
    public IReadOnlyDictionary<string, string> GeneratedSources { get; }

    /// <summary>The sources together with what was generated from them.</summary>
    public CSharpCompilation OutputCompilation { get; }

    /// <summary>The steps by tracking name, Roslyn's own among them, each with its inputs, outputs and reasons.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> TrackedSteps { get; }

    /// <summary>Runs the generators for the first time.</summary>
    /// <param name="compilation">The sources.</param>
    /// <param name="generators">The generators.</param>
    /// <param name="tracksSteps">
    /// Whether steps are kept. Only tests ask for it; and a driver that does loses outputs of a combined step after one of its
    /// inputs has gone.
    /// </param>
    internal static GeneratorRun Start(CSharpCompilation compilation, IEnumerable<IIncrementalGenerator> generators, bool tracksSteps = true) => new(
        CSharpGeneratorDriver.Create(
            generators.Select(GeneratorExtensions.AsSourceGenerator),
            parseOptions: LanguageOptions.ParseGenerated,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracksSteps)),
        compilation);

    /// <summary>Runs the same driver again, on the edited sources; see <see cref="CompilationEdits"/>.</summary>
    public GeneratorRun Edit(Func<CSharpCompilation, CSharpCompilation> edit) => new(_driver, edit(_compilation));

    /// <summary>Why each output of a step is what it is, in the order of the outputs.</summary>
    public ImmutableArray<IncrementalStepRunReason> Reasons(string step) => [.. Outputs(step).Select(output => output.Reason)];

    /// <summary>Fails unless every output of these steps is Cached or Unchanged.</summary>
    public void AssertCached(params IReadOnlyCollection<string> steps)
    {
        foreach (var step in steps)
        {
            if (Outputs(step).Any(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))
                Assert.Fail(Describe($"The step '{step}' is not cached:", Outputs(step)));
        }
    }

    /// <summary>Fails unless some output of the step has that reason.</summary>
    /// <param name="step">A tracking name.</param>
    /// <param name="reason">Such as New or Modified.</param>
    /// <param name="which">Which value must have it; without it any will do.</param>
    public void AssertReason(string step, IncrementalStepRunReason reason, Func<object, bool>? which = null)
    {
        if (!Outputs(step).Any(output => output.Reason == reason && (which is null || which(output.Value))))
            Assert.Fail(Describe($"No {(which is null ? "" : "such ")}output of the step '{step}' is {reason}:", Outputs(step)));
    }

    /// <summary>Fails unless every generated source was taken over from the run before.</summary>
    public void AssertOutputsCached()
    {
        foreach (var (step, runs) in _result.Results.SelectMany(generator => generator.TrackedOutputSteps))
        {
            var outputs = runs.SelectMany(run => run.Outputs).ToImmutableArray();
            if (outputs.Any(output => output.Reason != IncrementalStepRunReason.Cached))
                Assert.Fail(Describe($"The output step '{step}' is not cached:", outputs));
        }
    }

    /// <summary>Fails where a value of these steps, or of every named step, keeps something of a compilation alive.</summary>
    public void AssertModelsHoldNoCompilerObjects(params IReadOnlyCollection<string> steps)
    {
        foreach (var step in steps.Count > 0 ? steps : TrackedSteps.Keys.Where(name => !RoslynSteps.Contains(name)))
        {
            foreach (var (value, _) in Outputs(step))
            {
                if (CompilerObjects.FindPath(value) is { } path)
                    Assert.Fail($"The step '{step}' holds an object of the compiler: {path}");
            }
        }
    }

    /// <summary>Fails where the compiler has something to say about the sources together with the generated ones.</summary>
    public void AssertCompiles(CompilerDiagnostics compilerDiagnostics = CompilerDiagnostics.Warnings) =>
        DiagnosticVerifier.Verify([], OutputCompilation.GetDiagnostics(), compilerDiagnostics);

    private IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(string step)
    {
        if (!TrackedSteps.TryGetValue(step, out var runs))
            Assert.Fail(DiagnosticFormat.List($"No step is tracked as '{step}'. Those that are:", TrackedSteps.Keys));
        return runs.SelectMany(run => run.Outputs);
    }

    private static string Describe(string title, IEnumerable<(object Value, IncrementalStepRunReason Reason)> outputs) =>
        DiagnosticFormat.List(title, outputs.Select(output => $"{output.Reason}: {output.Value}"));
}
