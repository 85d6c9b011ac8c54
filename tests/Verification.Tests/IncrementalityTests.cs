using Microsoft.CodeAnalysis;
using Verify = Stepwright.Verification.CSharpSourceGeneratorVerifier<Stepwright.Verification.Tests.NamedGenerator>;

namespace Stepwright.Verification.Tests;

public class IncrementalityTests
{
    private static readonly string[] Sources =
    [
        "[Named] partial class A { public static partial string Name { get; } }",
        "[Named] partial class B { public static partial string Name { get; } }",
    ];

    [Fact]
    public void Everything_is_new_at_first() =>
        Assert.Equal([IncrementalStepRunReason.New, IncrementalStepRunReason.New], Verify.Generate(Sources).Reasons(NamedGenerator.Models));

    [Fact]
    public void An_unrelated_edit_leaves_everything_cached()
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.AddSource("C.cs", "class C;").EditSource("Test0.cs", "get; ", "get;"));

        run.AssertCached(NamedGenerator.Models);
        run.AssertOutputsCached();
    }

    [Fact]
    public void A_related_edit_modifies_what_it_is_about()
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.EditSource("Test1.cs", "class B", "class C"));

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified], run.Reasons(NamedGenerator.Models));
        run.AssertReason(NamedGenerator.Models, IncrementalStepRunReason.Modified, value => value is NamedModel { Name: "C" });
        Assert.Contains("class C", run.GeneratedSources["C.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Modified: NamedModel { Name = C }", Failure.Of(() => run.AssertCached(NamedGenerator.Models)), StringComparison.Ordinal);
        Assert.Contains("'SourceOutput' is not cached", Failure.Of(run.AssertOutputsCached), StringComparison.Ordinal);
        Failure.Of(() => run.AssertReason(NamedGenerator.Models, IncrementalStepRunReason.New));
        Failure.Of(() => run.AssertReason(NamedGenerator.Models, IncrementalStepRunReason.Modified, value => value is NamedModel { Name: "A" }));
    }

    [Fact]
    public void A_file_can_be_added_removed_and_moved()
    {
        var added = Verify.Generate(Sources[0]).Edit(compilation => compilation.AddSource("Test1.cs", Sources[1]));
        added.AssertReason(NamedGenerator.Models, IncrementalStepRunReason.New, value => value is NamedModel { Name: "B" });

        var removed = added.Edit(compilation => compilation.RemoveSource("Test1.cs"));
        removed.AssertReason(NamedGenerator.Models, IncrementalStepRunReason.Removed, value => value is NamedModel { Name: "B" });
        Failure.Of(() => removed.AssertCached(NamedGenerator.Models));

        Assert.Equal(added.GeneratedSources, added.Edit(compilation => compilation.ReverseSources()).GeneratedSources);
    }

    [Fact]
    public void A_step_that_is_not_tracked_fails_with_those_that_are() =>
        Assert.Contains("No step is tracked as 'Model'. Those that are:\n  Compilation\n  CompilationOptions\n  Models\n", Failure.Of(() => Verify.Generate(Sources).AssertCached("Model")), StringComparison.Ordinal);

    [Fact]
    public void An_edit_of_what_is_not_there_is_an_error()
    {
        var run = Verify.Generate(Sources);

        Assert.Throws<ArgumentException>(() => run.Edit(compilation => compilation.RemoveSource("Test2.cs")));
        Assert.Throws<ArgumentException>(() => run.Edit(compilation => compilation.EditSource("Test0.cs", "class X", "class Y")));
    }

    [Fact]
    public void Models_hold_no_object_of_the_compiler() => Verify.Generate(Sources).AssertModelsHoldNoCompilerObjects();

    [Fact]
    public void The_compilation_of_the_first_run_is_released() =>
        new CSharpSourceGeneratorTest<NamedGenerator> { TestCode = Sources[0] }
            .AssertFirstCompilationIsReleased(compilation => compilation.AddSource("Test1.cs", Sources[1]));

    [Fact]
    public void A_generator_that_keeps_the_compilation_fails() =>
        Assert.Contains("still reachable", Failure.Of(() => new CSharpSourceGeneratorTest<RetainingGenerator> { TestCode = "class A;" }
            .AssertFirstCompilationIsReleased(compilation => compilation.AddSource("Test1.cs", "class B;"))), StringComparison.Ordinal);
}
