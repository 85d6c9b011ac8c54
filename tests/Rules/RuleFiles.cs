using System.Collections.Immutable;

namespace Stepwright.Rules;

/// <summary>The texts of the repository that speak of rules.</summary>
/// <param name="Index">docs/rules/README.md.</param>
/// <param name="Pages">docs/rules/SWnnnn.md by id.</param>
/// <param name="Shipped">The rules of releases.</param>
/// <param name="Unshipped">The rules since the last release.</param>
internal sealed record RuleFiles(string Index, ImmutableSortedDictionary<string, string> Pages, string Shipped, string Unshipped)
{
    public const string IndexPath = PagesFolder + "/README.md";
    public const string ShippedPath = "src/Analyzers/AnalyzerReleases.Shipped.md";
    public const string UnshippedPath = "src/Analyzers/AnalyzerReleases.Unshipped.md";

    private const string PagesFolder = "docs/rules";

    public static string PagePath(string id) => $"{PagesFolder}/{id}.md";

    public static RuleFiles Read(string repository) => new(
        Text(repository, IndexPath),
        Directory.EnumerateFiles(Path.Combine(repository, PagesFolder), "SW*.md")
            .ToImmutableSortedDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText, StringComparer.Ordinal),
        Text(repository, ShippedPath),
        Text(repository, UnshippedPath));

    /// <summary>Writes what this tool makes: not the pages.</summary>
    public void Write(string repository)
    {
        File.WriteAllText(Path.Combine(repository, IndexPath), Index);
        File.WriteAllText(Path.Combine(repository, UnshippedPath), Unshipped);
    }

    private static string Text(string repository, string path) => File.ReadAllText(Path.Combine(repository, path));
}
