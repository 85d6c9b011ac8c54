namespace Stepwright.Rules;

/// <summary>The release files of the compiler's own analyzers for analyzers: a row for each rule, told from all else by its id.</summary>
internal static class ReleaseFile
{
    private const string Start = "SW";
    private const string Separator = " | ";
    private const string TableHead = "### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n";

    /// <summary>The rows by id.</summary>
    public static ILookup<string, string> Rows(string text) => text.Split('\n')
        .Where(line => line.StartsWith(Start, StringComparison.Ordinal))
        .ToLookup(line => line.Split(Separator)[0], StringComparer.Ordinal);

    public static string Row(Rule rule) => string.Join(Separator, rule.Id, rule.Category, rule.Severity, rule.Title);

    /// <summary>The file of what is not shipped, with a row for each rule that the other does not hold.</summary>
    public static string RewriteUnshipped(string unshipped, string shipped, IReadOnlyList<Rule> rules)
    {
        var known = Rows(shipped);
        var rows = rules.Where(rule => !known.Contains(rule.Id)).Select(Row).ToList();
        var comments = unshipped.Split('\n').TakeWhile(line => line.StartsWith(';')).ToList();
        var table = rows.Count == 0 ? "" : $"\n{TableHead}{string.Join('\n', rows)}\n";
        return string.Join('\n', comments) + "\n" + table;
    }
}
