using System.Globalization;

namespace Stepwright.Benchmarks.Recovery;

/// <summary>What the command line asks of the recovery run.</summary>
internal sealed record RecoveryArguments
{
    public const string SeedOption = "--seed";
    public const string BatchesOption = "--batches";
    public const string CommandsOption = "--commands";
    public const string WorkersOption = "--workers";
    public const string QuickOption = "--quick";
    public const string MarkdownOption = "--markdown";

    private const int MostWorkers = 64;

    public int Seed { get; private init; } = 1;

    public int Batches { get; private init; } = 60;

    public int Commands { get; private init; } = 64;

    public IReadOnlyList<int> Workers { get; private init; } = [1, 2, 4];

    public bool IsQuick { get; private init; }

    public bool IsMarkdown { get; private init; }

    /// <summary>Reads arguments; <paramref name="error"/> says what is wrong with them.</summary>
    public static bool TryParse(ReadOnlySpan<string> arguments, out RecoveryArguments parsed, out string error)
    {
        parsed = new RecoveryArguments();
        error = "";
        for (var i = 0; i < arguments.Length; i++)
        {
            var option = arguments[i];
            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            switch (option)
            {
                case QuickOption:
                    parsed = parsed with { IsQuick = true, Batches = Math.Min(parsed.Batches, 10) };
                    continue;
                case MarkdownOption:
                    parsed = parsed with { IsMarkdown = true };
                    continue;
                case SeedOption when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed):
                    parsed = parsed with { Seed = seed };
                    break;
                case BatchesOption when IsCount(value, out var batches):
                    parsed = parsed with { Batches = batches };
                    break;
                case CommandsOption when IsCount(value, out var commands):
                    parsed = parsed with { Commands = commands };
                    break;
                case WorkersOption when value.Split(',') is var texts && texts.All(static text => IsCount(text, out var workers) && workers <= MostWorkers):
                    parsed = parsed with { Workers = [.. texts.Select(static text => int.Parse(text, CultureInfo.InvariantCulture))] };
                    break;
                case SeedOption or BatchesOption or CommandsOption or WorkersOption:
                    error = $"{option} takes {(option == WorkersOption ? $"numbers from 1 to {MostWorkers}, such as 1,2,4" : option == SeedOption ? "a number from 0 on" : "a number from 1 on")}.";
                    return false;
                default:
                    error = $"'{option}' is not an option. There are: {SeedOption}, {BatchesOption}, {CommandsOption}, {WorkersOption}, {QuickOption}, {MarkdownOption}.";
                    return false;
            }

            i++;
        }

        return true;
    }

    private static bool IsCount(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is >= 1 and <= 100_000;
}
