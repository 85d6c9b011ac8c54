using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Stepwright.Generators;

namespace Stepwright.Benchmarks.Editor;

/// <summary>A generator as an editor keeps it: run again after every keystroke.</summary>
internal sealed class GeneratorSession
{
    private GeneratorDriver _driver;

    /// <param name="compilation">What it runs on first.</param>
    /// <param name="isEditor">Whether what only a full build needs stays out, as in an editor.</param>
    /// <param name="tracks">Whether the outputs of steps are recorded, which costs time.</param>
    public GeneratorSession(CSharpCompilation compilation, bool isEditor, bool tracks)
    {
        var disabled = isEditor ? IncrementalGeneratorOutputKind.Implementation : IncrementalGeneratorOutputKind.None;
        _driver = CSharpGeneratorDriver.Create(
            [new StepwrightGenerator().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
            driverOptions: new GeneratorDriverOptions(disabled, trackIncrementalGeneratorSteps: tracks));
        Milliseconds = Run(compilation);
    }

    /// <summary>What the last run took.</summary>
    public double Milliseconds { get; private set; }

    public int GeneratedFiles => _driver.GetRunResult().GeneratedTrees.Length;

    public void Type(CSharpCompilation compilation) => Milliseconds = Run(compilation);

    /// <summary>The compilation with what was generated from it.</summary>
    public static CSharpCompilation Complete(CSharpCompilation compilation)
    {
        var driver = CSharpGeneratorDriver.Create([new StepwrightGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        return (CSharpCompilation)complete;
    }

    /// <summary>How many outputs of the tracked steps, and of the steps that write files, are what: <c>models: 313 Cached; files: 307 Cached</c>.</summary>
    public string Reasons()
    {
        var result = _driver.GetRunResult().Results.Single();
        var models = TrackingNames.All.SelectMany(name => result.TrackedSteps.TryGetValue(name, out var steps) ? steps : []);
        return $"models: {Count(models)}; files: {Count(result.TrackedOutputSteps.SelectMany(steps => steps.Value))}";
    }

    private static string Count(IEnumerable<IncrementalGeneratorRunStep> steps) => string.Join(", ", steps
        .SelectMany(step => step.Outputs)
        .GroupBy(output => output.Reason)
        .OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {group.Key}"));

    private double Run(CSharpCompilation compilation)
    {
        var start = ProcessorTime.Now;
        _driver = _driver.RunGenerators(compilation);
        return (ProcessorTime.Now - start).TotalMilliseconds;
    }
}
