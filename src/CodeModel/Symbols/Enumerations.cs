namespace Stepwright.CodeModel;

/// <summary>Names in a row, as messages write them.</summary>
internal static class Enumerations
{
    /// <summary><c>A</c>, <c>A and B</c>, <c>A, B and C</c>.</summary>
    public static string And(this IEnumerable<string> names) => Join(names, "and");

    /// <summary><c>A</c>, <c>A or B</c>, <c>A, B or C</c>.</summary>
    public static string Or(this IEnumerable<string> names) => Join(names, "or");

    private static string Join(IEnumerable<string> names, string last)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} {last} {all[all.Count - 1]}";
    }
}
