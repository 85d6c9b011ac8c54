using System.Globalization;

namespace Booking;

/// <summary>The program, from its arguments to its exit code.</summary>
internal static class BookingCommandLine
{
    private const int Sound = 0;
    private const int Unsound = 1;
    private const int Rejected = 2;
    private const int Interrupted = 130;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="output">Where figures and progress go.</param>
    /// <param name="error">Where faults go.</param>
    /// <param name="token">Stops the program.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken token)
    {
        try
        {
            var options = BookingOptions.Parse(arguments);
            if (options.WantsHelp)
            {
                output.WriteLine(BookingOptions.Help);
                return Sound;
            }

            return await SellAsync(options, output, error, token);
        }
        catch (RejectedOptionException e)
        {
            error.WriteLine(e.Message);
            return Rejected;
        }
    }

    private static async Task<int> SellAsync(BookingOptions options, TextWriter output, TextWriter error, CancellationToken token)
    {
        await using var server = await GatewayServer.StartAsync(new Faults(options.Seed, options.FaultRate));
        using var gateway = new HttpPaymentGateway(server.Address);
        using var run = new BookingRun(options, gateway);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Bookings:N0} requests for {Season.Shows.Count} shows in batches of {options.Batch:N0}, {options.Workers} workers, fault rate {options.FaultRate:0.##}, seed {options.Seed}"));

        var progress = new ProgressLines(output, options.Bookings);
        var isComplete = true;
        while (isComplete && !run.IsDone)
        {
            var isFirst = run.Requests == 0;
            run.Fill();
            if (isFirst)
                output.WriteLine($"\nThe first batch, if the bank paid everything:\n\n{run.Preview().ToMarkdown()}");
            isComplete = run.Execute(token);
            progress.Report(run.Requests);
        }

        // When it has stopped, nothing that was given up is still on its way.
        await server.StopAsync();
        if (!isComplete)
            error.WriteLine("Cancelled: the batch that ran was taken back.");
        BookingReport.WriteOutcomes(output, run, server.Books);
        var isSound = BookingReport.WriteChecks(output, error, run, new Reconciliation(run.Desk, Season.Open(options.Bookings), server.Books, run.Claims));
        return !isSound ? Unsound : isComplete ? Sound : Interrupted;
    }
}
