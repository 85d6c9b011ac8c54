namespace TpcC;

/// <summary>The quartiles of some figures; half of them lie between the lower and the upper one.</summary>
internal readonly record struct Spread(double Lower, double Median, double Upper)
{
    public static Spread Of(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return new Spread(Quantile(sorted, 0.25), Quantile(sorted, 0.5), Quantile(sorted, 0.75));
    }

    /// <summary>Interpolated between the two figures around it: method 7 of Hyndman and Fan, "Sample quantiles in statistical packages", 1996.</summary>
    private static double Quantile(double[] sorted, double portion)
    {
        var place = (sorted.Length - 1) * portion;
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
