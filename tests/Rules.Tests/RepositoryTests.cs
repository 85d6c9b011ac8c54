namespace Stepwright.Rules.Tests;

/// <summary>The repository's own rules.</summary>
public class RepositoryTests
{
    [Fact]
    public void Every_rule_agrees_with_its_page_the_index_and_the_release_files() => Assert.Empty(RuleDrift.Find(Rule.All, RuleFiles.Read(Repository())));

    [Fact]
    public void Fixes_are_found() => Assert.True(Rule.All.Single(rule => rule.Id == "SW1001").HasFix);

    private static string Repository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Toolkit.sln")))
            directory = directory.Parent;
        return directory.FullName;
    }
}
