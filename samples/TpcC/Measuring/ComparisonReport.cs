using System.Globalization;

namespace TpcC;

/// <summary>Writes what was measured, and whether the rows are what they should be.</summary>
internal static class ComparisonReport
{
    public static void WriteFigures(TextWriter output, Comparison comparison)
    {
        var against = comparison.SamplesOf(comparison.HandWritten);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.Transactions:N0} transactions by each, {against.Count} rounds measured; medians, and the quartiles of the ratio"));
        output.WriteLine();
        output.WriteLine($"{"",-24} {"new orders/s",14} {"transactions/s",15} {"CPU us/transaction",19} {"B/transaction",14}   against {comparison.HandWritten.Name}");
        foreach (var contender in comparison.Contenders)
        {
            var samples = comparison.SamplesOf(contender);
            var ratio = Spread.Of(samples.Zip(against, (sample, other) => sample.NewOrdersPerSecond / other.NewOrdersPerSecond));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{contender.Name,-24} {Median(samples, sample => sample.NewOrdersPerSecond),14:N0} {Median(samples, sample => sample.TransactionsPerSecond),15:N0} {Median(samples, sample => sample.ProcessorMicrosecondsPerTransaction),19:N2} {Median(samples, sample => sample.BytesPerTransaction),14:N1}   {ratio.Median:0.00}x  ({ratio.Lower:0.00} .. {ratio.Upper:0.00})"));
        }

        output.WriteLine();
    }

    /// <summary>Checks the consistency conditions of every contender, and holds those that keep the order against the hand-written one.</summary>
    /// <returns>Whether all is as it should be.</returns>
    public static bool WriteChecks(TextWriter output, TextWriter error, Comparison comparison, Scale scale)
    {
        var expected = comparison.HandWritten.ToRows();
        var isSound = true;
        foreach (var contender in comparison.Contenders)
        {
            var rows = contender == comparison.HandWritten ? expected : contender.ToRows();
            var faults = FaultsOf(contender, rows, comparison.HandWritten, expected, scale).ToList();
            foreach (var fault in faults)
                error.WriteLine($"{contender.Name}: {fault}");
            if (faults.Count == 0)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{contender.Name,-24} {Verdict(contender, rows, comparison.HandWritten)}"));
            isSound &= faults.Count == 0;
        }

        return isSound;
    }

    /// <summary>What is wrong with a contender's rows and answers.</summary>
    public static IEnumerable<string> FaultsOf(Contender contender, Rows rows, Contender reference, Rows expected, Scale scale)
    {
        foreach (var violation in ConsistencyConditions.Check(rows, scale.Delivered))
            yield return violation.ToString();
        if (contender.NewOrders != reference.NewOrders)
            yield return $"{contender.NewOrders} orders were entered, and {reference.NewOrders} by {reference.Name}";
        if (!contender.IsDeterministic)
            yield break;
        foreach (var difference in rows.DifferencesFrom(expected))
            yield return difference;
        if (contender.Answers != reference.Answers)
            yield return $"the answers are not those of {reference.Name}";
    }

    private static string Verdict(Contender contender, Rows rows, Contender reference)
    {
        var conditions = $"conditions 1 to {ConsistencyConditions.Count} hold";
        if (!contender.IsDeterministic)
            return $"{conditions}; the order of its transactions is its own";
        return contender == reference ? conditions : string.Create(
            CultureInfo.InvariantCulture, $"{conditions}; all {rows.Count:N0} rows and every answer equal those of {reference.Name}");
    }

    private static double Median(IEnumerable<Sample> samples, Func<Sample, double> figure) => Spread.Of(samples.Select(figure)).Median;
}
