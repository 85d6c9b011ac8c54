using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Stepwright.Verification;

/// <summary>A test of a generator, with others beside it if <see cref="CSharpTest.Generators"/> gets more.</summary>
public class CSharpSourceGeneratorTest<TGenerator> : CSharpTest where TGenerator : IIncrementalGenerator, new()
{
    /// <summary>A test in which a warning about the generated sources is a failure.</summary>
    public CSharpSourceGeneratorTest()
    {
        Generators.Add(new TGenerator());
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
    }

    /// <summary>The folder below <c>Expected</c>; by default that of the test's file and method.</summary>
    public string? ExpectedFolder { get; set; }

    /// <summary>Runs the generators once. Fails where one throws or reports a diagnostic.</summary>
    public GeneratorRun Generate() => GeneratorRun.Start(CompilationFactory.Create(TestState, Generators), Generators);

    /// <summary>Runs the generators as editors and builds do, which keep no steps.</summary>
    public GeneratorRun GenerateWithoutSteps() => GeneratorRun.Start(CompilationFactory.Create(TestState, Generators), Generators, tracksSteps: false);

    /// <summary>
    /// Everything that holds for every generator: what it generates is what was committed, compiles, is taken over from the
    /// run before when an unrelated file is added, and no model holds an object of the compiler.
    /// </summary>
    public Task RunAsync([CallerFilePath] string testFile = "", [CallerMemberName] string testMethod = "")
    {
        var run = Generate();
        run.AssertModelsHoldNoCompilerObjects();
        run.Edit(compilation => compilation.AddSource("Unrelated.cs", "// Nothing that a generator looks for.")).AssertOutputsCached();
        ExpectedFiles.Of(ExpectedFolder ?? Path.Combine(Path.GetFileNameWithoutExtension(testFile), testMethod)).Verify(run.GeneratedSources);
        run.AssertCompiles(CompilerDiagnostics);
        return Task.CompletedTask;
    }

    /// <summary>Fails where the driver, after a second run on edited sources, still keeps the compilation of the first one alive.</summary>
    public void AssertFirstCompilationIsReleased(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        var second = RunTwice(edit, out var first);
        for (int attempt = 0; attempt < 10 && first.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        if (first.IsAlive)
            Assert.Fail("The compilation of the first run is still reachable from the driver after the second.");
        GC.KeepAlive(second);
    }

    // Its locals must be gone when the collector looks.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private GeneratorRun RunTwice(Func<CSharpCompilation, CSharpCompilation> edit, out WeakReference first)
    {
        var compilation = CompilationFactory.Create(TestState, Generators);
        first = new(compilation);
        return GeneratorRun.Start(compilation, Generators).Edit(edit);
    }
}
