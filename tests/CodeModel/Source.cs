using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Stepwright.Verification;

namespace Stepwright.CodeModel.Tests;

/// <summary>Source text as symbols.</summary>
internal static class Source
{
    public static CSharpCompilation Compile(string source, params IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        "Source",
        [CSharpSyntaxTree.ParseText(
            $"#nullable enable\nusing System; using System.Collections.Generic; using System.Collections.Immutable; using Stepwright;\n{source}",
            new CSharpParseOptions(LanguageVersion.Preview),
            "Source.cs")],
        [.. ReferenceAssemblies.All, .. references],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The type of a field so declared.</summary>
    public static ITypeSymbol TypeOf(string type, string more = "")
    {
        var subject = Compile($"unsafe class Subject {{ {type} Field = default!; {more} }}").GetTypeByMetadataName("Subject")!;
        return ((IFieldSymbol)subject.GetMembers("Field").Single()).Type;
    }

    public static INamedTypeSymbol Type(string source, string metadataName) => Compile(source).GetTypeByMetadataName(metadataName)!;
}
