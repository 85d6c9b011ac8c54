namespace Stepwright.Rules.Tests;

/// <summary>What the tool writes agrees with the descriptors, and leaves the rest of the files as it is.</summary>
public class RewritingTests
{
    private static readonly Rule[] Rules = [Drifting.Partial, Drifting.Clock];

    [Fact]
    public void Files_that_agree_are_rewritten_as_they_are()
    {
        Assert.Equal(Drifting.Files.Index, RuleIndex.Rewrite(Drifting.Files.Index, Rules));
        Assert.Equal(Drifting.Files.Unshipped, ReleaseFile.RewriteUnshipped(Drifting.Files.Unshipped, Drifting.Files.Shipped, Rules));
    }

    [Fact]
    public void What_was_rewritten_has_no_difference()
    {
        var renamed = new[] { Drifting.Partial with { Title = "Type needs partial", Severity = "Warning", HasFix = false } };
        var files = Drifting.Files with
        {
            Index = RuleIndex.Rewrite(Drifting.Files.Index, renamed),
            Unshipped = ReleaseFile.RewriteUnshipped(Drifting.Files.Unshipped, Drifting.Files.Shipped, renamed),
        };
        Assert.All(RuleDrift.Find(renamed, files), difference => Assert.StartsWith("docs/rules/SW", difference, StringComparison.Ordinal));
    }

    [Fact]
    public void A_shipped_rule_has_no_row_among_the_unshipped()
    {
        var rewritten = ReleaseFile.RewriteUnshipped(Drifting.Files.Unshipped, "SW1001 | Stepwright.Declaration | Error | Type must be partial\n", Rules);
        Assert.Equal(["SW3001"], ReleaseFile.Rows(rewritten).Select(row => row.Key));
    }

    [Fact]
    public void Without_a_rule_to_ship_only_the_comments_stay() => Assert.Equal(
        "; Unshipped analyzer release\n", ReleaseFile.RewriteUnshipped(Drifting.Files.Unshipped, Drifting.Files.Unshipped, Rules));

    [Fact]
    public void An_index_without_a_place_for_tables_is_refused() =>
        Assert.Contains("## The shop of the examples", Assert.Throws<InvalidDataException>(() => RuleIndex.Rewrite("# Rules\n\n## Other\n", Rules)).Message, StringComparison.Ordinal);
}
