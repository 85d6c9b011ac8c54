namespace Stepwright.CodeModel;

/// <summary>The names that the rules of determinism react to. A text without any of them, in itself and in what it calls, has no effect.</summary>
internal static class SeedNames
{
    /// <summary>Operators of LINQ whose result shows the order of what they are asked of.</summary>
    public static readonly HashSet<string> OrderSensitive =
    [
        "Aggregate", "Average", "Chunk", "ElementAt", "ElementAtOrDefault", "First", "FirstOrDefault", "Index", "Last", "LastOrDefault", "SequenceEqual",
        "Shuffle", "Skip", "SkipLast", "SkipWhile", "Sum", "Take", "TakeLast", "TakeWhile", "ToArray", "ToImmutableArray", "ToImmutableList", "ToImmutableQueue",
        "ToImmutableStack", "ToList", "Zip", "AddRange", "InsertRange", "CreateRange", "CopyTo", "GetEnumerator", "TryTake", "TryPeek",
    ];

    /// <summary>Names that count wherever they stand, whatever their type: those of the rules that look at types in code.</summary>
    private static readonly HashSet<string> Exact =
    [
        .. CultureEffects.Sorting, .. CultureEffects.Sorted,
        "ToString", "TryFormat", "Format", "Concat", "Join", "Sort", "BinarySearch", "Comparer", "GetHashCode", "Keys", "Values", "UnorderedItems", "dynamic",
        "State", "StateAttribute", "Table", "Cell", "Accumulator", "Sequence", "Executor", "Batch", "CommandPipeline", "Unsafe", "CompilerServices",
    ];

    /// <summary>Names of types: whatever has one in its name may hand out such an object.</summary>
    private static readonly HashSet<string> Parts = ["Async", "StringBuilder", "Lookup"];

    private static readonly List<string> Namespaces = [];

    static SeedNames()
    {
        foreach (var line in FrameworkMembers.Reported)
        {
            var cells = line.Split('(')[0].Replace("..ctor", ".*").Split('.');
            var last = cells[cells.Length - 1];
            if (last != "*")
            {
                Exact.Add(last);
                continue;
            }

            var type = cells[cells.Length - 2];
            Exact.Add(type);
            Namespaces.Add(string.Join(".", cells.Take(cells.Length - 1)));
            if (type.Length > 3)
                Parts.Add(type);
        }

        foreach (var type in Unordered.Types)
        {
            var name = type.Substring(type.LastIndexOf('.') + 1);
            Exact.Add(name);
            Parts.Add(name);
        }
    }

    public static bool Contains(string name) => Exact.Contains(name) || (name.Length > 3 && char.IsUpper(name[0]) && Parts.Any(part => name.IndexOf(part, StringComparison.Ordinal) >= 0));

    /// <summary>Whether everything in a namespace, such as that of a database's driver, is suspicious.</summary>
    public static bool IsNamespace(string name) => Namespaces.Exists(one => name == one || name.StartsWith(one + ".", StringComparison.Ordinal));
}
