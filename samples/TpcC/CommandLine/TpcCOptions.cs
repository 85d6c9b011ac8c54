using System.Globalization;

namespace TpcC;

/// <summary>What the user asked for.</summary>
internal sealed record TpcCOptions
{
    private const int DefaultWarehouses = 2;
    private const int DefaultTransactions = 600_000;
    private const int DefaultBatch = 8_192;
    private const int DefaultSeed = 1992;

    // An item's number has 17 bits of a stock's, a customer's 12 of its own, and the warehouse 14.
    private const int MostWarehouses = 1_000;

    public static readonly string Help = $"""
        Runs the five transactions of TPC-C through Stepwright and through code written by hand, and checks what they leave behind.

        TpcC [options]

          --warehouses N     warehouses ({DefaultWarehouses})
          --customers N      customers of each district ({Scale.SpecifiedCustomers}, at most)
          --items N          items ({Scale.SpecifiedItems}, at most)
          --transactions N   transactions of each contender ({DefaultTransactions}), the first of them to warm up
          --seconds S        run for a time instead
          --batch N          transactions of a batch ({DefaultBatch})
          --arrival-order    leave the transactions of a batch as they came, instead of what reads first
          --seed N           seed of the rows and the transactions ({DefaultSeed})
          --help             this text

        Exit code 0: all conditions hold, and the rows agree. 1: they do not; standard error says which and where.
        2: options cannot be used. 130: stopped by Ctrl+C.
        """;

    public Scale Scale { get; init; } = new(DefaultWarehouses);

    public int Transactions { get; init; } = DefaultTransactions;

    /// <summary>Instead of a number of transactions, when given.</summary>
    public int? Seconds { get; init; }

    public int Batch { get; init; } = DefaultBatch;

    public bool KeepsArrivalOrder { get; init; }

    public int Seed { get; init; } = DefaultSeed;

    public bool WantsHelp { get; init; }

    /// <summary>Reads the command line; a value follows its option as the next argument.</summary>
    /// <exception cref="RejectedOptionException">An option is unknown, lacks its value, or has a bad one.</exception>
    public static TpcCOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new TpcCOptions();
        for (var index = 0; index < arguments.Count; index++)
        {
            var name = arguments[index];
            options = name switch
            {
                "--warehouses" => options with { Scale = options.Scale with { Warehouses = Number(1, MostWarehouses) } },
                "--customers" => options with { Scale = options.Scale with { Customers = Number(10, Scale.SpecifiedCustomers) } },
                "--items" => options with { Scale = options.Scale with { Items = Number(1, Scale.SpecifiedItems) } },
                "--transactions" => options with { Transactions = Number(1, 100_000_000) },
                "--seconds" => options with { Seconds = Number(1, 86_400) },
                "--batch" => options with { Batch = Number(1, 1_000_000) },
                "--seed" => options with { Seed = Number(int.MinValue, int.MaxValue) },
                "--arrival-order" => options with { KeepsArrivalOrder = true },
                "--help" or "-h" => options with { WantsHelp = true },
                _ => throw new RejectedOptionException($"{name} is no option. --help lists them."),
            };

            int Number(int least, int most)
            {
                if (index + 1 == arguments.Count)
                    throw new RejectedOptionException($"{name} needs a number from {least} to {most}.");
                var text = arguments[++index];
                if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
                    throw new RejectedOptionException($"{name}: \"{text}\" is not a number from {least} to {most}.");
                return number;
            }
        }

        return options;
    }
}
