namespace Stepwright.Benchmarks.Parallel;

/// <summary>What the command line asks of the parallel run.</summary>
internal sealed record ParallelArguments
{
    public const string QuickOption = "--quick";
    public const string MarkdownOption = "--markdown";

    /// <summary>Whether to measure each trial for a short time only.</summary>
    public bool IsQuick { get; private init; }

    /// <summary>Whether to print tables of Markdown.</summary>
    public bool IsMarkdown { get; private init; }

    private List<string> Filters { get; init; } = [];

    /// <summary>Reads arguments; what begins with a hyphen and is no option is handed back in <paramref name="unknown"/>.</summary>
    public static bool TryParse(ReadOnlySpan<string> arguments, out ParallelArguments parsed, out string unknown)
    {
        parsed = new ParallelArguments();
        unknown = "";
        var filters = new List<string>();
        foreach (var argument in arguments)
        {
            if (argument == QuickOption)
            {
                parsed = parsed with { IsQuick = true };
            }
            else if (argument == MarkdownOption)
            {
                parsed = parsed with { IsMarkdown = true };
            }
            else if (argument.StartsWith('-'))
            {
                unknown = argument;
                return false;
            }
            else
            {
                filters.Add(argument);
            }
        }

        parsed = parsed with { Filters = filters };
        return true;
    }

    /// <summary>Whether what has a name is asked for: the name holds one of the filters, or there is none.</summary>
    public bool AsksFor(string name) =>
        Filters.Count == 0 || Filters.Any(filter => name.Contains(filter, StringComparison.Ordinal));
}
