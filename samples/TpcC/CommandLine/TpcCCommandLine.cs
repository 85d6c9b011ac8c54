using System.Globalization;

namespace TpcC;

/// <summary>The program, from its arguments to its exit code.</summary>
internal static class TpcCCommandLine
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
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken token)
    {
        try
        {
            var options = TpcCOptions.Parse(arguments);
            if (options.WantsHelp)
            {
                output.WriteLine(TpcCOptions.Help);
                return Sound;
            }

            return Compare(options, output, error, token) ? Sound : Unsound;
        }
        catch (RejectedOptionException e)
        {
            error.WriteLine(e.Message);
            return Rejected;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Cancelled: nothing was measured or checked.");
            return Interrupted;
        }
    }

    private static bool Compare(TpcCOptions options, TextWriter output, TextWriter error, CancellationToken token)
    {
        var scale = options.Scale;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{scale.Warehouses} warehouses, {scale.Districts} districts of {scale.Customers:N0} customers, {scale.Items:N0} items; batches of {options.Batch:N0}, seed {options.Seed}"));
        using var comparison = new Comparison(options);
        comparison.Run(new ProgressLines(output), token);
        ComparisonReport.WriteFigures(output, comparison);
        return ComparisonReport.WriteChecks(output, error, comparison, scale);
    }
}
