using Verify = Stepwright.Verification.CSharpSourceGeneratorVerifier<Stepwright.Verification.Tests.NamedGenerator>;

namespace Stepwright.Verification.Tests;

public class ProjectUnderTestTests
{
    [Fact]
    public void The_language_has_partial_properties_and_field() => Verify.Generate(
        "public partial class A { public partial int X { get; set; } }",
        "public partial class A { public partial int X { get => field; set => field = value; } }").AssertCompiles();

    [Fact]
    public void The_framework_is_referenced_and_the_test_host_is_not()
    {
        Verify.Generate("class A { System.Text.Json.JsonSerializerOptions Options { get; } = new(); }").AssertCompiles();
        Assert.Contains("CS0246", Failure.Of(() => Verify.Generate("class A { Xunit.Assert? Assert { get; } }").AssertCompiles()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_runtime_is_referenced() =>
        Assert.Contains(Verify.Generate("class A;").OutputCompilation.ReferencedAssemblyNames, assembly => assembly.Name == "Stepwright");

    [Fact]
    public void Unnamed_files_are_numbered_in_the_folder_of_their_project()
    {
        var state = new SolutionState { Sources = { "", ("Named.cs", ""), "" }, AdditionalProjects = { ["Library"] = { Sources = { "" } } } };

        Assert.Equal(["Test0.cs", "Named.cs", "Test2.cs"], state.Sources.Select(source => source.FileName));
        Assert.Equal("Library/Test0.cs", Assert.Single(state.AdditionalProjects["Library"].Sources).FileName);
    }
}
