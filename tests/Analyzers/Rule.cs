using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.Verification;

namespace Stepwright.Analyzers.Tests;

/// <summary>Code under one analyzer, beside the shop of the examples.</summary>
internal static class Rule<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Expects exactly one diagnostic, at <c>{|#0:text|}</c>, in code that compiles.</summary>
    public static Task IsReportedAsync(string source, string id, string message) => IsReportedAsync(source, Declaration.At(0, id, message));

    /// <summary>Expects exactly these diagnostics and those of the markup, in code that compiles.</summary>
    public static Task IsReportedAsync(string source, params DiagnosticResult[] expected) => IsReportedAsync([source], expected);

    /// <summary>Expects exactly these diagnostics and those of the markup, in several files that compile.</summary>
    public static Task IsReportedAsync(IReadOnlyList<string> sources, params DiagnosticResult[] expected) =>
        RunAsync(sources, CompilerDiagnostics.Errors, expected);

    /// <summary>Expects no diagnostic, in code that compiles.</summary>
    public static Task IsSilentAsync(params IReadOnlyList<string> sources) => RunAsync(sources, CompilerDiagnostics.Errors);

    /// <summary>Expects exactly these diagnostics and those of the markup, whatever the compiler says.</summary>
    public static Task IsReportedInBrokenCodeAsync(string source, params DiagnosticResult[] expected) => RunAsync([source], CompilerDiagnostics.None, expected);

    private static Task RunAsync(IReadOnlyList<string> sources, CompilerDiagnostics compilerDiagnostics, params DiagnosticResult[] expected)
    {
        var test = new ShopTest<TAnalyzer>(sources) { CompilerDiagnostics = compilerDiagnostics };
        test.TestState.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
