using System.Text;

namespace Stepwright.Rules;

/// <summary>The tables of docs/rules/README.md: a section for each range, a row for each rule. What stands before and behind them is left.</summary>
internal static class RuleIndex
{
    /// <summary>The heading behind the tables.</summary>
    private const string Behind = "## The shop of the examples";

    /// <exception cref="InvalidDataException">The text has no place for tables.</exception>
    public static string Rewrite(string index, IReadOnlyList<Rule> rules)
    {
        var start = index.IndexOf("\n## ", StringComparison.Ordinal) + 1;
        var end = index.IndexOf($"\n{Behind}", StringComparison.Ordinal) + 1;
        if (start == 0 || end == 0)
            throw new InvalidDataException($"{RuleFiles.IndexPath} has no heading '{Behind}': the tables stand between the introduction and that one.");
        return index[..start] + Tables(rules) + index[end..];
    }

    private static string Tables(IReadOnlyList<Rule> rules)
    {
        var text = new StringBuilder();
        foreach (var range in RuleRange.All)
        {
            var ofRange = rules.Where(range.Contains).ToList();
            if (ofRange.Count == 0)
                continue;
            text.Append(range.Heading).Append('\n').Append(range.Introduction).Append("\n\n");
            text.Append("| rule | title | severity | fix |\n| --- | --- | --- | --- |\n");
            foreach (var rule in ofRange)
                text.Append(Row(rule)).Append('\n');
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Row(Rule rule) => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.SeverityInText} | {(rule.HasFix ? "yes" : "")} |";
}
