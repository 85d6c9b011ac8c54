using System.Text.RegularExpressions;
using Stepwright.Generators;
using Stepwright.Integration.Tests.Assemblies;
using Stepwright.Verification;

namespace Stepwright.Integration.Tests.Conflicts;

/// <summary>The example of docs/conflicts.md, compiled and run, prints what the page says.</summary>
public sealed partial class DocumentedConflictsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository(), "docs", "conflicts.md"));

    private static string Example => Block("csharp");

    [Fact]
    public void Lines() => Assert.Equal(Block("text"), Printed("ToString()") + "\n");

    [Fact]
    public void Markdown() => Assert.Contains($"\n\n{Printed("ToMarkdown()")}\n", Page, StringComparison.Ordinal);

    [Fact]
    public void Mermaid() => Assert.Equal(Block("mermaid"), Printed("ToMermaid()"));

    [Fact]
    public void Hover()
    {
        var sources = CSharpSourceGeneratorVerifier<StepwrightGenerator>.Generate(Example).GeneratedSources;

        Assert.Contains(Block("xml"), sources.Single(source => source.Key.StartsWith("CancelOrder.Documentation.", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
    }

    private static string Printed(string member) =>
        CompiledProgram.Run(Example + $"public static class Program {{ public static string Run() => ShopExecutor.Conflicts.{member}; }}");

    private static string Block(string language) =>
        Assert.Single(CodeBlock().Matches(Page), match => match.Groups["language"].Value == language).Groups["code"].Value;

    private static string Repository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Toolkit.sln")))
            directory = directory.Parent!;
        return directory.FullName;
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
