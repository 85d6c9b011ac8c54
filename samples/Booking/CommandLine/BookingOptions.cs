using System.Globalization;

namespace Booking;

/// <summary>What the user asked for.</summary>
internal sealed record BookingOptions
{
    public const string Help = """
        Sells seats of a season through a payment gateway that fails, declines, dawdles and times out, and holds the books against each other.

        Booking [options]

          --bookings N     requests of customers (2000)
          --batch N        requests of a batch (64)
          --workers N      cores (2); how many requests wait at once does not depend on it
          --fault-rate R   the share of the gateway's answers that are not prompt and good, from 0 to 0.9 (0.3)
          --seed N         seed of the customers and the gateway (7)
          --help           this text

        Exit code 0: the books agree to the cent, and every replayed batch gave the same state. 1: they do not, or it did not; standard error says
        where. 2: options cannot be used. 130: stopped by Ctrl+C; the batch that ran was taken back, and the books are compared all the same.
        """;

    public int Bookings { get; init; } = 2_000;

    public int Batch { get; init; } = 64;

    public int Workers { get; init; } = 2;

    public double FaultRate { get; init; } = 0.3;

    public int Seed { get; init; } = 7;

    public bool WantsHelp { get; init; }

    /// <summary>Reads the command line; a value follows its option as the next argument.</summary>
    /// <exception cref="RejectedOptionException">An option is unknown, lacks its value, or has a bad one.</exception>
    public static BookingOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new BookingOptions();
        for (var index = 0; index < arguments.Count; index++)
        {
            var name = arguments[index];
            options = name switch
            {
                "--bookings" => options with { Bookings = Number(1, 1_000_000) },
                "--batch" => options with { Batch = Number(1, 10_000) },
                "--workers" => options with { Workers = Number(1, 1_024) },
                "--fault-rate" => options with { FaultRate = Share(0.9) },
                "--seed" => options with { Seed = Number(int.MinValue, int.MaxValue) },
                "--help" or "-h" => options with { WantsHelp = true },
                _ => throw new RejectedOptionException($"{name} is no option. --help lists them."),
            };

            int Number(int least, int most)
            {
                var text = Value($"a number from {least} to {most}");
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                    ? number
                    : throw new RejectedOptionException($"{name}: \"{text}\" is not a number from {least} to {most}.");
            }

            double Share(double most)
            {
                var wanted = string.Create(CultureInfo.InvariantCulture, $"a share from 0 to {most}");
                var text = Value(wanted);
                return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= most
                    ? share
                    : throw new RejectedOptionException($"{name}: \"{text}\" is not {wanted}.");
            }

            string Value(string wanted) => index + 1 < arguments.Count ? arguments[++index] : throw new RejectedOptionException($"{name} needs {wanted}.");
        }

        return options;
    }
}
