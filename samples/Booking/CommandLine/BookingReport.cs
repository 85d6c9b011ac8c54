namespace Booking;

/// <summary>Writes what became of a run.</summary>
internal static class BookingReport
{
    public static void WriteOutcomes(TextWriter output, BookingRun run, GatewayBooks books)
    {
        Write("outcomes", run.Outcomes.Statuses.Select(static count => $"{count.Value:N0} {count.Key}"));
        Write("failed", run.Outcomes.Codes.Select(static count => $"{count.Value:N0} {count.Key}"));
        Write("recovered", run.Outcomes.Recovered.Select(static count => $"{count.Value:N0} from {count.Key}"));
        Write("gateway", [.. Enum.GetValues<Verdict>().Select(verdict => $"{books.Count(verdict):N0} {verdict}"), $"{books.Retries:N0} retries"]);
        Write("compensations", [$"{books.Releases:N0} charges released", $"{run.Outcomes.CompensationFailures:N0} failed"]);
        Write("refunds", [$"{books.Refunds:N0} made", $"{Reconciliation.Euros(run.Desk.Owed.Value)} owed"]);
        Write("fullest shows", run.FullestShows(3).Select(static show => $"{show.Show} has {show.Free} seats left"));
        output.WriteLine();

        void Write(string what, IEnumerable<string> figures) =>
            output.WriteLine($"{what,-14} {string.Join(", ", figures.DefaultIfEmpty("none"))}");
    }

    /// <summary>Says whether the books agree and the replays did.</summary>
    /// <returns>Whether they do.</returns>
    public static bool WriteChecks(TextWriter output, TextWriter error, BookingRun run, Reconciliation reconciliation)
    {
        output.WriteLine($"open claims    {reconciliation.Open.Count}");
        foreach (var claim in reconciliation.Open)
            output.WriteLine($"  {claim}");
        output.WriteLine($"paid           {Reconciliation.Euros(reconciliation.DeskBalance)} by the desk, {Reconciliation.Euros(reconciliation.GatewayBalance)} by the gateway");
        foreach (var difference in reconciliation.Differences)
            error.WriteLine(difference);
        if (reconciliation.Differences.Count == 0)
            output.WriteLine("The books agree to the cent: ledger, reservations, seats, and the gateway's, but for the open claims.");
        if (run.FirstDifference is { } batch)
        {
            error.WriteLine($"Batch {batch} came out differently when it was replayed.");
            return false;
        }

        output.WriteLine($"{run.Replayed} batches replayed without the gateway: the same state, {run.ReplicaHash:x16}.");
        return reconciliation.Differences.Count == 0;
    }
}
