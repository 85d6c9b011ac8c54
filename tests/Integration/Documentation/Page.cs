using System.Text.RegularExpressions;

namespace Stepwright.Integration.Tests.Documentation;

/// <summary>A page of <c>docs/</c>, with its blocks of code.</summary>
internal sealed partial class Page
{
    public Page(string name)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Toolkit.sln")))
            directory = directory.Parent!;
        Text = File.ReadAllText(Path.Combine(directory.FullName, "docs", name));
        Blocks = [.. CodeBlock().Matches(Text).Select(static match => new CodeExample(match.Groups["language"].Value, match.Groups["code"].Value))];
    }

    public string Text { get; }

    public IReadOnlyList<CodeExample> Blocks { get; }

    /// <summary>The only block of a language.</summary>
    public string Block(string language) => Assert.Single(Blocks, block => block.Language == language).Code;

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
