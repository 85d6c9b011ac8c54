using System.Globalization;
using Stepwright;

namespace Retail;

/// <summary>What the user asked for.</summary>
internal sealed record RetailOptions
{
    private const int DefaultStock = 100;

    public static readonly string Help = $"""
        Replays invoices against a warehouse: every invoice is one command that commits or leaves no trace.

        Retail [FILE.csv] [options]

          FILE.csv               invoices to replay; without it, a synthetic month
          --stock N              pieces of every product at the start ({DefaultStock})
          --workers N            threads a batch may use (the processors)
          --atomic command|batch what one rejected invoice undoes: itself, or everything (command)
          --json OUT.json        write the figures as JSON
          --repeat N             run N times, each on a fresh warehouse, and give the median
                                 time (as often as half a second allows, at least once)
          --skip-bad-rows        leave malformed rows out and count them, instead of stopping at the first
          --seed N               seed of the synthetic month ({SyntheticMonth.DefaultSeed})
          --help                 this text

        Exit code 0: replayed. 2: options or file cannot be used, nothing ran. 130: stopped by Ctrl+C, nothing changed.
        """;

    /// <summary>The file to replay; a synthetic month when not given.</summary>
    public string? File { get; init; }

    public int Stock { get; init; } = DefaultStock;

    /// <summary>The processors, when not given.</summary>
    public int? Workers { get; init; }

    public Atomicity Atomicity { get; init; } = Atomicity.Command;

    public string? Json { get; init; }

    /// <summary>As often as half a second allows, when not given.</summary>
    public int? Repeat { get; init; }

    public bool SkipBadRows { get; init; }

    public int? Seed { get; init; }

    public bool WantsHelp { get; init; }

    /// <summary>Reads the command line; a value follows its option as the next argument or after <c>=</c>.</summary>
    /// <exception cref="RejectedInputException">An option is unknown, lacks its value, or has a bad one.</exception>
    public static RetailOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new RetailOptions();
        for (int index = 0; index < arguments.Count; index++)
        {
            string argument = arguments[index];
            int equals = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=') : -1;
            string name = equals < 0 ? argument : argument[..equals];
            if (equals >= 0 && (name is "--skip-bad-rows" or "--help"))
                throw new RejectedInputException($"{name} takes no value. Leave \"{argument[equals..]}\" out.");

            options = name switch
            {
                "--stock" => options with { Stock = Number("pieces, such as --stock 100", least: 0) },
                "--workers" => options with { Workers = Number("threads, such as --workers 4", least: 1) },
                "--repeat" => options with { Repeat = Number("runs, such as --repeat 20", least: 1) },
                "--seed" => options with { Seed = Number("any whole number, such as --seed 2010", least: int.MinValue) },
                "--json" => options with { Json = Value("a file to write, such as --json figures.json") },
                "--atomic" => options with
                {
                    Atomicity = Value("command or batch") switch
                    {
                        "command" => Atomicity.Command,
                        "batch" => Atomicity.Batch,
                        var other => throw new RejectedInputException($"--atomic: \"{other}\" is neither command nor batch."),
                    },
                },
                "--skip-bad-rows" => options with { SkipBadRows = true },
                "--help" or "-h" => options with { WantsHelp = true },
                _ when name.StartsWith('-') => throw new RejectedInputException($"{name} is no option. --help lists them."),
                _ when options.File is { } file => throw new RejectedInputException($"\"{argument}\" is a second file after \"{file}\". Replay one at a time."),
                _ => options with { File = argument },
            };

            string Value(string wanted)
            {
                string value = equals >= 0 ? argument[(equals + 1)..]
                    : index + 1 < arguments.Count && !arguments[index + 1].StartsWith("--", StringComparison.Ordinal) ? arguments[++index]
                    : "";
                return value.Length > 0 ? value : throw new RejectedInputException($"{name} needs a value: {wanted}.");
            }

            int Number(string wanted, int least)
            {
                string text = Value(wanted);
                if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
                    throw new RejectedInputException($"{name}: \"{text}\" is not a whole number up to {int.MaxValue}. It takes {wanted}.");
                if (number < least)
                    throw new RejectedInputException($"{name}: {number} is below {least}. It takes {wanted}.");
                return number;
            }
        }

        if (options is { File: { } named, Seed: not null, WantsHelp: false })
            throw new RejectedInputException($"--seed is for the synthetic month, and \"{named}\" is replayed instead. Leave one of them out.");
        return options;
    }
}
