using Microsoft.CodeAnalysis;

namespace Stepwright.Verification;

/// <summary>The steps that Roslyn names itself, whose values are the compiler's by right.</summary>
internal static class RoslynSteps
{
    private static readonly string[] Nodes =
    [
        WellKnownGeneratorInputs.Compilation,
        "CompilationOptions",
        WellKnownGeneratorInputs.ParseOptions,
        WellKnownGeneratorInputs.AdditionalTexts,
        WellKnownGeneratorInputs.AnalyzerConfigOptions,
        WellKnownGeneratorInputs.MetadataReferences,
        WellKnownGeneratorOutputs.SourceOutput,
        WellKnownGeneratorOutputs.ImplementationSourceOutput,
    ];

    /// <summary>The transform's result is not among them: what it returns is the generator's doing.</summary>
    public static bool Contains(string step) =>
        Nodes.Contains(step)
        || step.EndsWith("_ForAttribute", StringComparison.Ordinal)
        || step.EndsWith("_ForAttributeInternal", StringComparison.Ordinal)
        || (step.EndsWith("_ForAttributeWithMetadataName", StringComparison.Ordinal) && !step.StartsWith("result_", StringComparison.Ordinal));
}
