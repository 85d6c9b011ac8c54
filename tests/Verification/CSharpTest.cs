using Microsoft.CodeAnalysis;

namespace Stepwright.Verification;

/// <summary>What every kind of test has: sources, the generators that complete them, and how strict the compiler is.</summary>
public abstract class CSharpTest
{
    /// <summary>The projects before anything is generated, analyzed or changed.</summary>
    public SolutionState TestState { get; } = new();

    /// <summary>Adds the source of a test that has only one.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    /// <summary>The generators that run over every project, such as those that write the other half of partial members.</summary>
    public List<IIncrementalGenerator> Generators { get; } = [];

    /// <summary>Which diagnostics of the compiler fail the test unless they are expected.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;
}
