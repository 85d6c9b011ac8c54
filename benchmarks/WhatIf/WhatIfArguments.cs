using System.Globalization;

namespace Stepwright.Benchmarks.WhatIf;

/// <summary>What the command line asks of the what-if.</summary>
/// <param name="Cores">The numbers of cores to simulate.</param>
/// <param name="Filters">What the names of the workloads are to hold one of; empty for all.</param>
internal sealed record WhatIfArguments(IReadOnlyList<int> Cores, IReadOnlyList<string> Filters)
{
    public const string CoresOption = "--cores";

    private const int MostCores = 1_024;
    private static readonly int[] DefaultCores = [2, 4, 8, 16, 64];

    /// <summary>Reads arguments; <paramref name="error"/> says what is wrong with them.</summary>
    public static bool TryParse(ReadOnlySpan<string> arguments, out WhatIfArguments parsed, out string error)
    {
        var cores = new List<int>();
        var filters = new List<string>();
        error = "";
        for (var i = 0; i < arguments.Length && error.Length == 0; i++)
        {
            if (arguments[i] == CoresOption)
                error = i + 1 < arguments.Length && TryParse(arguments[++i], cores) ? "" : $"{CoresOption} takes numbers from 1 to {MostCores}, such as 2,4,8.";
            else if (arguments[i].StartsWith('-'))
                error = $"'{arguments[i]}' is not an option. There is: {CoresOption}.";
            else
                filters.Add(arguments[i]);
        }

        parsed = new WhatIfArguments(cores.Count > 0 ? cores : DefaultCores, filters);
        return error.Length == 0;
    }

    public bool AsksFor(string name) => Filters.Count == 0 || Filters.Any(filter => name.Contains(filter, StringComparison.Ordinal));

    private static bool TryParse(string text, List<int> cores)
    {
        foreach (var part in text.Split(','))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostCores)
                return false;
            cores.Add(number);
        }

        return true;
    }
}
