using Stepwright.Generators;
using Stepwright.Integration.Tests.Assemblies;
using Stepwright.Integration.Tests.Documentation;
using Stepwright.Verification;

namespace Stepwright.Integration.Tests.Conflicts;

/// <summary>The example of docs/conflicts.md, compiled and run, prints what the page says.</summary>
public sealed class DocumentedConflictsTests
{
    private static readonly Page Page = new("conflicts.md");

    private static string Example => Page.Block("csharp");

    [Fact]
    public void Lines() => Assert.Equal(Page.Block("text"), Printed("ToString()") + "\n");

    [Fact]
    public void Markdown() => Assert.Contains($"\n\n{Printed("ToMarkdown()")}\n", Page.Text, StringComparison.Ordinal);

    [Fact]
    public void Mermaid() => Assert.Equal(Page.Block("mermaid"), Printed("ToMermaid()"));

    [Fact]
    public void Hover()
    {
        var sources = CSharpSourceGeneratorVerifier<StepwrightGenerator>.Generate(Example).GeneratedSources;

        Assert.Contains(Page.Block("xml"), sources.Single(source => source.Key.StartsWith("CancelOrder.Documentation.", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
    }

    private static string Printed(string member) =>
        CompiledProgram.Run(Example + $"public static class Program {{ public static string Run() => ShopExecutor.Conflicts.{member}; }}");
}
