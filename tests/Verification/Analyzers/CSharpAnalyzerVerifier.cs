using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Stepwright.Verification;

/// <summary>Short forms of <see cref="CSharpAnalyzerTest{TAnalyzer}"/>.</summary>
public static class CSharpAnalyzerVerifier<TAnalyzer> where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Expects the analyzer's only diagnostic.</summary>
    public static DiagnosticResult Diagnostic() => new(OnlyDescriptor());

    /// <summary>Expects the analyzer's diagnostic of that id.</summary>
    public static DiagnosticResult Diagnostic(string id) => new(new TAnalyzer().SupportedDiagnostics.First(descriptor => descriptor.Id == id));

    /// <summary>Expects a diagnostic of that descriptor.</summary>
    public static DiagnosticResult Diagnostic(DiagnosticDescriptor descriptor) => new(descriptor);

    /// <inheritdoc cref="CSharpAnalyzerTest{TAnalyzer}.RunAsync"/>
    /// <param name="source">C# with markup.</param>
    /// <param name="expected">Diagnostics besides those of the markup.</param>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer> { TestCode = source };
        test.TestState.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    internal static DiagnosticDescriptor OnlyDescriptor() => new TAnalyzer().SupportedDiagnostics is [var descriptor]
        ? descriptor
        : throw new InvalidOperationException($"{typeof(TAnalyzer).Name} has not just one diagnostic: write {{|id:text|}} instead of [|text|].");
}
