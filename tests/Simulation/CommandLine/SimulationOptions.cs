using System.Globalization;

namespace Stepwright.Simulation;

/// <summary>What the command line asks for.</summary>
internal sealed record SimulationOptions(double Minutes, long Seed, long? Case, long Batches, bool OnThreads)
{
    public const string Usage =
        """
        Runs random batches serially and by several workers whose every move a seed decides, and compares all that can be seen.

        dotnet run -c Release --project tests/Simulation -- [options]
          --minutes N    how long; default 1
          --batches N    how many batches at most; default as many as there is time for
          --seed S       what decides everything; default 1
          --case N       one case of the seed alone
          --threads      on the runtime's own threads, with random yields, spins and sleeps
          --help         this text

        Ctrl-C ends it with what it has found so far. It exits with 0 where nothing differed, 1 where something did, 2 where
        it does not understand the options.
        """;

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="FormatException">They are not understood.</exception>
    public static SimulationOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new SimulationOptions(1, 1, null, long.MaxValue, false);
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = arguments[i];
            if (name == "--threads")
            {
                options = options with { OnThreads = true };
                continue;
            }

            if (name is not ("--minutes" or "--batches" or "--seed" or "--case"))
                throw new FormatException($"'{name}' is not an option.");
            if (++i == arguments.Length || !double.TryParse(arguments[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number < 0)
                throw new FormatException($"{name} needs a number that is not negative.");
            options = name switch
            {
                "--minutes" => options with { Minutes = number },
                "--batches" => options with { Batches = (long)number },
                "--seed" => options with { Seed = (long)number },
                _ => options with { Case = (long)number },
            };
        }

        return options;
    }
}
