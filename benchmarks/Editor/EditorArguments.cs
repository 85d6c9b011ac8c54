using System.Globalization;

namespace Stepwright.Benchmarks.Editor;

/// <summary>What the command line asks of the editor's run.</summary>
internal sealed record EditorArguments
{
    public const string CommandsOption = "--commands";
    public const string StepsOption = "--steps";
    public const string LinesOption = "--lines";
    public const string QuickOption = "--quick";

    public const string EachOption = "--each";

    private const int MostOfAll = 10_000_000;

    public int Commands { get; private init; } = 300;

    public int Steps { get; private init; } = 2_000;

    public int Lines { get; private init; } = 100_000;

    /// <summary>Whether to measure in few rounds only.</summary>
    public bool IsQuick { get; private init; }

    /// <summary>Whether to compile with each analyzer alone too.</summary>
    public bool IsEach { get; private init; }

    /// <summary>Reads arguments; <paramref name="error"/> says what is wrong with them.</summary>
    public static bool TryParse(ReadOnlySpan<string> arguments, out EditorArguments parsed, out string error)
    {
        parsed = new EditorArguments();
        error = "";
        for (var i = 0; i < arguments.Length; i++)
        {
            var option = arguments[i];
            if (option == QuickOption)
            {
                parsed = parsed with { IsQuick = true };
                continue;
            }

            if (option == EachOption)
            {
                parsed = parsed with { IsEach = true };
                continue;
            }

            if (option is not (CommandsOption or StepsOption or LinesOption))
            {
                error = $"'{option}' is not an option. There are: {CommandsOption}, {StepsOption}, {LinesOption}, {EachOption}, {QuickOption}.";
                return false;
            }

            if (++i == arguments.Length || !int.TryParse(arguments[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostOfAll)
            {
                error = $"{option} takes a number from 1 to {MostOfAll}.";
                return false;
            }

            parsed = option switch
            {
                CommandsOption => parsed with { Commands = number },
                StepsOption => parsed with { Steps = number },
                _ => parsed with { Lines = number },
            };
        }

        if (parsed.Steps < parsed.Commands)
            error = $"{StepsOption} cannot be less than {CommandsOption}: every command has a step.";
        return error.Length == 0;
    }
}
