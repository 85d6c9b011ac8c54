using System.Text.RegularExpressions;

namespace Stepwright.Analyzers.Tests;

/// <summary>The pages of docs/rules.</summary>
internal static partial class RulePages
{
    public static IEnumerable<string> Ids => Directory.EnumerateFiles(Folder, "SW*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public static string Repository { get; } = Path.GetDirectoryName(Above(new DirectoryInfo(AppContext.BaseDirectory), "Toolkit.sln"))!;

    private static string Folder => Path.Combine(Repository, "docs", "rules");

    public static string Index => File.ReadAllText(Path.Combine(Folder, "README.md"));

    public static string Page(string id) => File.ReadAllText(Path.Combine(Folder, $"{id}.md"));

    /// <summary>The C# of a page, block after block.</summary>
    public static IReadOnlyList<string> CodeBlocks(string page) => [.. CodeBlock().Matches(page).Select(match => match.Groups["code"].Value)];

    private static string Above(DirectoryInfo? directory, string fileName)
    {
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, fileName)))
            directory = directory.Parent;
        return Path.Combine(directory!.FullName, fileName);
    }

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
