using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Stepwright.Verification;

/// <summary>How every project under test is parsed and compiled.</summary>
internal static class LanguageOptions
{
    /// <summary>
    /// Preview, because the Roslyn that the compiler side is pinned to knows C# 14 (the <c>field</c> keyword beside partial
    /// properties) by that name only.
    /// </summary>
    public static CSharpParseOptions Parse { get; } = new(LanguageVersion.Preview, DocumentationMode.Parse);

    /// <summary>
    /// Generated members need documentation that is there and parses, because their users' builds may ask for it; sources under
    /// test do not.
    /// </summary>
    public static CSharpParseOptions ParseGenerated { get; } = Parse.WithDocumentationMode(DocumentationMode.Diagnose);

    /// <summary>Nullable on, and every warning that the compiler has.</summary>
    public static CSharpCompilationOptions Compilation(OutputKind outputKind) =>
        new(outputKind, nullableContextOptions: NullableContextOptions.Enable, warningLevel: int.MaxValue);
}
