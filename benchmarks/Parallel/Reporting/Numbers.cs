using System.Globalization;
using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Parallel.Reporting;

/// <summary>The texts of the numbers in a report.</summary>
internal static class Numbers
{
    public static string Count(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Bytes(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Nanoseconds(double value) => value.ToString(value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    public static string Ratio(double value) => value.ToString("0.00x", CultureInfo.InvariantCulture);

    public static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);

    /// <summary>The width of a plan; empty where there is none.</summary>
    public static string Width(double? value) => value?.ToString(value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture) ?? "";

    public static string Quartiles(Spread spread) =>
        string.Create(CultureInfo.InvariantCulture, $"{spread.Lower:0.00} .. {spread.Upper:0.00}");
}
