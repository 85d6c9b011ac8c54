using System.Globalization;

namespace Stepwright.JsonFuzzing;

/// <summary>What the command line asks for.</summary>
internal sealed record FuzzingOptions(long Inputs, double Minutes, long Seed, long? Case)
{
    public const string Usage =
        """
        Reads documents, most of them mutated, with generated JSON code and with System.Text.Json, and compares verdicts and values.

        dotnet run -c Release --project tests/JsonFuzzing -- [options]
          --inputs N     how many documents at most; default 500000
          --minutes N    how long at most; default as long as it takes
          --seed S       what decides everything; default 1
          --case N       one case of the seed alone
          --help         this text

        Ctrl-C ends it with what it has found so far. It exits with 0 where nothing differed, 1 where something did, 2 where
        it does not understand the options.
        """;

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="FormatException">They are not understood.</exception>
    public static FuzzingOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new FuzzingOptions(500_000, double.PositiveInfinity, 1, null);
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = arguments[i];
            if (name is not ("--inputs" or "--minutes" or "--seed" or "--case"))
                throw new FormatException($"'{name}' is not an option.");
            if (++i == arguments.Length || !double.TryParse(arguments[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number < 0)
                throw new FormatException($"{name} needs a number that is not negative.");
            options = name switch
            {
                "--inputs" => options with { Inputs = (long)number },
                "--minutes" => options with { Minutes = number },
                "--seed" => options with { Seed = (long)number },
                _ => options with { Case = (long)number },
            };
        }

        return options;
    }
}
