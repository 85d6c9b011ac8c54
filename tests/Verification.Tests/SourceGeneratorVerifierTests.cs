using Verify = Stepwright.Verification.CSharpSourceGeneratorVerifier<Stepwright.Verification.Tests.NamedGenerator>;

namespace Stepwright.Verification.Tests;

public class SourceGeneratorVerifierTests
{
    private const string Source = "[Named] partial class A { public static partial string Name { get; } }";

    [Fact]
    public async Task The_committed_files_are_what_is_generated() => await Verify.VerifyGeneratorAsync(Source);

    [Fact]
    public void Generated_sources_have_hint_names() =>
        Assert.Equal(["A.g.cs", "NamedAttribute.g.cs"], Verify.Generate(Source).GeneratedSources.Keys);

    [Fact]
    public void Several_generators_run_together()
    {
        var test = new CSharpSourceGeneratorTest<NamedGenerator> { TestCode = Source, Generators = { new WholeCompilationGenerator() } };

        Assert.Equal(["A.g.cs", "Count.g.cs", "NamedAttribute.g.cs"], test.Generate().GeneratedSources.Keys);
    }

    [Fact]
    public void The_sources_compile_together_with_the_generated_ones()
    {
        Verify.Generate(Source).AssertCompiles();
        Assert.Contains("CS9248", Failure.Of(() => Verify.Generate("partial class A { public static partial string Name { get; } }").AssertCompiles()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_in_generated_source_fails()
    {
        var run = CSharpSourceGeneratorVerifier<NullableWarningGenerator>.Generate("class A;");

        Assert.Contains("CS8625", Failure.Of(() => run.AssertCompiles()), StringComparison.Ordinal);
        run.AssertCompiles(CompilerDiagnostics.Errors);
    }

    [Fact]
    public void Generated_members_need_documentation_and_sources_do_not() =>
        Assert.Contains("Not expected:\n  Stepwright.Verification.Tests/Stepwright.Verification.Tests.UndocumentedGenerator/Undocumented.g.cs(1,14,1,26): CS1591",
            Failure.Of(() => CSharpSourceGeneratorVerifier<UndocumentedGenerator>.Generate("public class A;").AssertCompiles()), StringComparison.Ordinal);

    [Fact]
    public void An_exception_fails() =>
        Assert.Contains("ThrowingGenerator threw System.InvalidOperationException: No idea.",
            Failure.Of(() => CSharpSourceGeneratorVerifier<ThrowingGenerator>.Generate("class A;")), StringComparison.Ordinal);

    [Fact]
    public void A_diagnostic_of_a_generator_fails() =>
        Assert.Contains("GEN1: Said by a generator",
            Failure.Of(() => CSharpSourceGeneratorVerifier<ReportingGenerator>.Generate("class A;")), StringComparison.Ordinal);

    [Fact]
    public async Task A_generator_that_hangs_on_the_whole_compilation_fails() =>
        Assert.Contains("'SourceOutput' is not cached",
            await Failure.OfAsync(() => CSharpSourceGeneratorVerifier<WholeCompilationGenerator>.VerifyGeneratorAsync("class A;")), StringComparison.Ordinal);

    [Fact]
    public async Task A_model_that_holds_a_symbol_fails() =>
        Assert.Contains("'Holders' holds an object of the compiler: Holder.All._items[0].Type is an ISymbol",
            await Failure.OfAsync(() => CSharpSourceGeneratorVerifier<SymbolHoldingGenerator>.VerifyGeneratorAsync("class A;")), StringComparison.Ordinal);

    [Fact]
    public void Other_assemblies_can_be_projects_or_metadata_images()
    {
        const string Base = "public class Base;";
        const string Library = "[Named] public partial class L : Base { public static partial string Name { get; } }";
        const string User = "[Named] partial class A { public static partial string Name { get; } internal string OfLibrary => L.Name; }";

        new CSharpSourceGeneratorTest<NamedGenerator>
        {
            TestState = { Sources = { User }, AdditionalProjects = { ["Base"] = { Sources = { Base } }, ["ALibrary"] = { Sources = { Library } } } },
        }.Generate().AssertCompiles();

        var image = SourceAssembly.Compile("Base", Base);
        var library = new ProjectState("Library") { Sources = { Library }, AdditionalReferences = { image } };
        new CSharpSourceGeneratorTest<NamedGenerator>
        {
            TestState = { Sources = { User }, AdditionalReferences = { image, SourceAssembly.Compile(library, new NamedGenerator()) } },
        }.Generate().AssertCompiles();
    }
}
