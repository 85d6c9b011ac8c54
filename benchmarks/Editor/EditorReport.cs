using System.Globalization;
using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Editor;

/// <summary>Prints a line for each figure.</summary>
internal static class EditorReport
{
    public static void Title(string title)
    {
        Console.WriteLine();
        Console.WriteLine($"{title,-58} {"median",10}  quartiles");
    }

    public static void Milliseconds(string name, IEnumerable<double> samples, string note = "") => Line(name, Spread.Of(samples), "0.00", " ms", note);

    public static void Percent(string name, IEnumerable<double> samples, string note = "") => Line(name, Spread.Of(samples), "0.0", " %", note);

    public static void Megabytes(string name, double bytes) => Console.WriteLine($"{name,-58} {Number(bytes / (1 << 20), "0.0") + " MB",10}");

    public static void Note(string note) => Console.WriteLine($"    {note}");

    /// <summary>Whether a target is met.</summary>
    public static string Verdict(IEnumerable<double> samples, double most, string unit) =>
        $"target < {most.ToString(CultureInfo.InvariantCulture)} {unit}: {(Spread.Of(samples).Median < most ? "met" : "MISSED")}";

    private static void Line(string name, Spread spread, string format, string unit, string note) => Console.WriteLine(
        $"{name,-58} {Number(spread.Median, format) + unit,10}  {$"{Number(spread.Lower, format)} .. {Number(spread.Upper, format)}",-20} {note}".TrimEnd());

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
