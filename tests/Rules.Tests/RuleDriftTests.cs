namespace Stepwright.Rules.Tests;

/// <summary>What disagrees is named with the way to repair it.</summary>
public class RuleDriftTests
{
    private static readonly Rule[] Rules = [Drifting.Partial, Drifting.Clock];

    [Fact]
    public void Files_that_agree_have_no_difference() => Assert.Empty(RuleDrift.Find(Rules, Drifting.Files));

    [Theory]
    [InlineData("# SW1001: Type must be partial", "# SW1001: Type is not partial", "docs/rules/SW1001.md begins with '# SW1001: Type is not partial'")]
    [InlineData("Declaration, error", "Declaration, warning", "docs/rules/SW1001.md has no line 'Stepwright.Declaration, error'")]
    [InlineData("## Fix\nThat.\n", "", "docs/rules/SW1001.md has the sections ## Cause, ## Example, ## When to suppress:")]
    [InlineData("## Cause\nIt is so.", "## Cause\n\nIt is so.", "docs/rules/SW1001.md says nothing right below '## Cause'")]
    [InlineData("## When to suppress\nNever.\n", "## When to suppress", "docs/rules/SW1001.md says nothing right below '## When to suppress'")]
    public void A_page_that_drifted_is_named(string before, string after, string difference)
    {
        var files = Drifting.WithPage("SW1001", page => Edited(page, before, after));
        Assert.StartsWith(difference, Assert.Single(RuleDrift.Find(Rules, files)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_page_is_named() => Assert.Equal(
        ["docs/rules/SW3001.md is missing: write it, with ## Cause, ## Example, ## Fix, ## When to suppress"],
        RuleDrift.Find(Rules, Drifting.Files with { Pages = Drifting.Files.Pages.Remove("SW3001") }));

    [Fact]
    public void A_page_of_no_rule_is_named() => Assert.Equal(
        ["docs/rules/SW9999.md is of no rule: remove it, or give the rule a descriptor"],
        RuleDrift.Find(Rules, Drifting.Files with { Pages = Drifting.Files.Pages.Add("SW9999", "# SW9999: Nothing") }));

    [Fact]
    public void A_missing_row_of_the_index_is_named() => Assert.Equal(
        ["docs/rules/README.md lacks '| [SW3001](SW3001.md) | Step reads the clock | warning |  |': run: dotnet run --project tests/Rules"],
        RuleDrift.Find(Rules, Drifting.Files with { Index = Edited(Drifting.Files.Index, "| [SW3001](SW3001.md) | Step reads the clock | warning |  |\n", "") }));

    [Theory]
    [InlineData("| warning |  |", "| error |  |")]
    [InlineData("| warning |  |", "| warning | yes |")]
    [InlineData("| Step reads the clock |", "| Step reads a clock |")]
    [InlineData("(SW3001.md)", "(SW3002.md)")]
    [InlineData("## Determinism (SW3xxx)", "## Determinism")]
    public void A_wrong_row_of_the_index_is_named_beside_the_right_one(string before, string after)
    {
        var differences = RuleDrift.Find(Rules, Drifting.Files with { Index = Edited(Drifting.Files.Index, before, after) });
        Assert.Equal(2, differences.Count);
        Assert.StartsWith("docs/rules/README.md lacks '", differences[0], StringComparison.Ordinal);
        Assert.Contains(before, differences[0], StringComparison.Ordinal);
        Assert.StartsWith("docs/rules/README.md has '", differences[1], StringComparison.Ordinal);
        Assert.Contains(after, differences[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_the_index_that_stands_twice_is_noticed()
    {
        const string Row = "| [SW1001](SW1001.md) | Type must be partial | error | yes |\n";
        Assert.Equal(
            ["docs/rules/README.md has its lines in another order, or twice: run: dotnet run --project tests/Rules"],
            RuleDrift.Find(Rules, Drifting.Files with { Index = Edited(Drifting.Files.Index, Row, Row + Row) }));
    }

    [Theory]
    [InlineData("SW3001 | Stepwright.Determinism | Warning | Step reads the clock\n", "", "src/Analyzers/AnalyzerReleases.Unshipped.md lacks 'SW3001 | ")]
    [InlineData("Warning | Step reads", "Error | Step reads", "The release files have 'SW3001 | Stepwright.Determinism | Error | Step reads the clock' for 'SW3001 | Stepwright.Determinism | Warning |")]
    [InlineData("Stepwright.Determinism", "Stepwright.Clock", "The release files have 'SW3001 | Stepwright.Clock | ")]
    [InlineData("reads the clock", "reads a clock", "The release files have 'SW3001 | Stepwright.Determinism | Warning | Step reads a clock'")]
    [InlineData("SW3001 |", "SW1002 | Stepwright.Declaration | Error | Gone\nSW3001 |", "The release files have SW1002, which is no rule")]
    [InlineData("SW3001 |", "SW1001 | Stepwright.Declaration | Error | Type must be partial\nSW3001 |", "SW1001 has 2 rows in the release files")]
    public void A_release_file_that_drifted_is_named(string before, string after, string difference)
    {
        var files = Drifting.Files with { Unshipped = Edited(Drifting.Files.Unshipped, before, after) };
        Assert.StartsWith(difference, Assert.Single(RuleDrift.Find(Rules, files)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shipped_row_is_not_rewritten_but_changed()
    {
        var files = Drifting.Files with { Shipped = "SW1001 | Stepwright.Declaration | Warning | Type must be partial\n", Unshipped = Edited(Drifting.Files.Unshipped, "SW1001 | Stepwright.Declaration | Error | Type must be partial\n", "") };
        Assert.EndsWith("Changed Rules of src/Analyzers/AnalyzerReleases.Unshipped.md", Assert.Single(RuleDrift.Find(Rules, files)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_help_link_is_named() => Assert.StartsWith(
        "SW1001 links to https://example.org/docs/SW1001.md:",
        Assert.Single(RuleDrift.Find([Drifting.Partial with { HelpLink = "https://example.org/docs/SW1001.md" }, Drifting.Clock], Drifting.Files)),
        StringComparison.Ordinal);

    [Fact]
    public void A_rule_that_is_off_is_named() => Assert.StartsWith(
        "SW1001 is off by default:", Assert.Single(RuleDrift.Find([Drifting.Partial with { IsEnabled = false }, Drifting.Clock], Drifting.Files)), StringComparison.Ordinal);

    [Fact]
    public void Another_severity_of_the_descriptor_is_a_difference_to_page_index_and_release_file() => Assert.Equal(
        ["docs/rules/SW1001.md", "docs/rules/README.md", "docs/rules/README.md", "The"],
        RuleDrift.Find([Drifting.Partial with { Severity = "Warning" }, Drifting.Clock], Drifting.Files).Select(difference => difference.Split(' ')[0]));

    [Fact]
    public void A_category_of_another_range_is_named() => Assert.Contains(
        "SW1001 is of the category Stepwright.Cost: SW1xxx is Stepwright.Declaration",
        RuleDrift.Find([Drifting.Partial with { Category = "Stepwright.Cost" }, Drifting.Clock], Drifting.Files));

    [Fact]
    public void Ids_in_disorder_are_named() => Assert.Contains(
        "SW1001 comes after SW3001 in Descriptors.All: order them by id, each once", RuleDrift.Find([Drifting.Clock, Drifting.Partial], Drifting.Files));

    [Fact]
    public void A_rule_of_no_range_is_named() => Assert.Contains(
        "SW9001 is of no range: add one to RuleRange.All", RuleDrift.Find([.. Rules, Drifting.Clock with { Id = "SW9001" }], Drifting.Files));

    private static string Edited(string text, string before, string after)
    {
        Assert.Contains(before, text, StringComparison.Ordinal);
        return text.Replace(before, after, StringComparison.Ordinal);
    }
}
