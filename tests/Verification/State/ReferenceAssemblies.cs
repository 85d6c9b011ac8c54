using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.Verification;

/// <summary>What every project under test references.</summary>
public static class ReferenceAssemblies
{
    /// <summary>The framework that the tests run on: its own directory, so that the test host's libraries stay out.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The runtime package's assembly, from beside the test assembly.</summary>
    public static MetadataReference Stepwright { get; } = MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Stepwright.dll"));

    /// <summary>The framework and the runtime.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = [.. Framework, Stepwright];
}
