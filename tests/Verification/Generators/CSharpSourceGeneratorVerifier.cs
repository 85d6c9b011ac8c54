using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Stepwright.Verification;

/// <summary>Short forms of <see cref="CSharpSourceGeneratorTest{TGenerator}"/>.</summary>
public static class CSharpSourceGeneratorVerifier<TGenerator> where TGenerator : IIncrementalGenerator, new()
{
    /// <inheritdoc cref="CSharpSourceGeneratorTest{TGenerator}.RunAsync"/>
    public static Task VerifyGeneratorAsync(string source, [CallerFilePath] string testFile = "", [CallerMemberName] string testMethod = "") =>
        new CSharpSourceGeneratorTest<TGenerator> { TestCode = source }.RunAsync(testFile, testMethod);

    /// <inheritdoc cref="CSharpSourceGeneratorTest{TGenerator}.Generate"/>
    public static GeneratorRun Generate(params IReadOnlyCollection<string> sources) => TestOf(sources).Generate();

    /// <inheritdoc cref="CSharpSourceGeneratorTest{TGenerator}.GenerateWithoutSteps"/>
    public static GeneratorRun GenerateWithoutSteps(params IReadOnlyCollection<string> sources) => TestOf(sources).GenerateWithoutSteps();

    private static CSharpSourceGeneratorTest<TGenerator> TestOf(IReadOnlyCollection<string> sources)
    {
        var test = new CSharpSourceGeneratorTest<TGenerator>();
        foreach (var source in sources)
            test.TestState.Sources.Add(source);
        return test;
    }
}
