namespace Stepwright.Rules;

/// <summary>Finds where descriptors, pages, index and release files disagree.</summary>
internal static class RuleDrift
{
    private const string Repair = "run: dotnet run --project tests/Rules";

    private static readonly string[] Sections = ["## Cause", "## Example", "## Fix", "## When to suppress"];

    /// <summary>The differences, each with the way to repair it; none where all agree.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyList<Rule> rules, RuleFiles files) =>
    [
        .. rules.SelectMany(OfDescriptor),
        .. Order(rules),
        .. rules.SelectMany(rule => OfPage(rule, files)),
        .. files.Pages.Keys.Except(rules.Select(rule => rule.Id)).Select(id => $"{RuleFiles.PagePath(id)} is of no rule: remove it, or give the rule a descriptor"),
        .. OfIndex(rules, files),
        .. OfReleases(rules, files),
    ];

    private static IEnumerable<string> OfDescriptor(Rule rule)
    {
        if (!rule.HelpLink.EndsWith($"/{RuleFiles.PagePath(rule.Id)}", StringComparison.Ordinal))
            yield return $"{rule.Id} links to {rule.HelpLink}: link its descriptor to …/{RuleFiles.PagePath(rule.Id)}";
        if (!rule.IsEnabled)
            yield return $"{rule.Id} is off by default: enable its descriptor, and lower its severity where it is in the way";
        if (RuleRange.All.FirstOrDefault(range => range.Contains(rule)) is not { } range)
            yield return $"{rule.Id} is of no range: add one to RuleRange.All";
        else if (rule.Category != range.Category)
            yield return $"{rule.Id} is of the category {rule.Category}: {range.Prefix}xxx is {range.Category}";
    }

    private static IEnumerable<string> Order(IReadOnlyList<Rule> rules) => rules.Zip(rules.Skip(1))
        .Where(pair => string.CompareOrdinal(pair.First.Id, pair.Second.Id) >= 0)
        .Select(pair => $"{pair.Second.Id} comes after {pair.First.Id} in Descriptors.All: order them by id, each once");

    private static IEnumerable<string> OfPage(Rule rule, RuleFiles files)
    {
        var path = RuleFiles.PagePath(rule.Id);
        if (!files.Pages.TryGetValue(rule.Id, out var page))
        {
            yield return $"{path} is missing: write it, with {string.Join(", ", Sections)}";
            yield break;
        }

        var lines = page.Split('\n');
        var title = $"# {rule.Id}: {rule.Title}";
        if (lines[0] != title)
            yield return $"{path} begins with '{lines[0]}': the descriptor's title makes it '{title}'";
        var category = $"{rule.Category}, {rule.SeverityInText}";
        if (!lines.Contains(category))
            yield return $"{path} has no line '{category}': state category and severity of the descriptor below the title";
        var headings = lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).ToList();
        if (!headings.SequenceEqual(Sections))
            yield return $"{path} has the sections {string.Join(", ", headings)}: they are {string.Join(", ", Sections)}";
        foreach (var heading in headings)
        {
            var next = Array.IndexOf(lines, heading) + 1;
            if (next == lines.Length || lines[next].Trim().Length == 0)
                yield return $"{path} says nothing right below '{heading}': write it there";
        }
    }

    private static IEnumerable<string> OfIndex(IReadOnlyList<Rule> rules, RuleFiles files)
    {
        var expected = RuleIndex.Rewrite(files.Index, rules).Split('\n');
        var actual = files.Index.Split('\n');
        foreach (var line in expected.Except(actual))
            yield return $"{RuleFiles.IndexPath} lacks '{line}': {Repair}";
        foreach (var line in actual.Except(expected))
            yield return $"{RuleFiles.IndexPath} has '{line}', which no rule says: {Repair}";
        if (!expected.SequenceEqual(actual) && expected.ToHashSet().SetEquals(actual))
            yield return $"{RuleFiles.IndexPath} has its lines in another order, or twice: {Repair}";
    }

    private static IEnumerable<string> OfReleases(IReadOnlyList<Rule> rules, RuleFiles files)
    {
        var (shipped, unshipped) = (ReleaseFile.Rows(files.Shipped), ReleaseFile.Rows(files.Unshipped));
        foreach (var rule in rules)
        {
            var rows = shipped[rule.Id].Concat(unshipped[rule.Id]).ToList();
            var expected = ReleaseFile.Row(rule);
            if (rows.Count == 0)
                yield return $"{RuleFiles.UnshippedPath} lacks '{expected}': {Repair}";
            else if (rows.Count > 1)
                yield return $"{rule.Id} has {rows.Count} rows in the release files: leave the one of its release";
            else if (rows[0] != expected)
                yield return $"The release files have '{rows[0]}' for '{expected}': {(unshipped.Contains(rule.Id) ? Repair : $"a shipped rule changes by a row under Changed Rules of {RuleFiles.UnshippedPath}")}";
        }

        foreach (var rows in shipped.Concat(unshipped).Where(rows => rules.All(rule => rule.Id != rows.Key)))
            yield return $"The release files have {rows.Key}, which is no rule: remove the row, or list it under Removed Rules if it was shipped";
    }
}
