using System.Diagnostics;
using System.Globalization;

namespace Retail;

/// <summary>A line every few seconds, so that a log of a long run shows that it lives and one of a short run stays short.</summary>
internal sealed class ProgressLines(TextWriter output, string description) : IProgress<double>
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(3);

    private long _last = Stopwatch.GetTimestamp();

    public void Report(double value)
    {
        if (Stopwatch.GetElapsedTime(_last) < BetweenLines) return;
        _last = Stopwatch.GetTimestamp();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{description}: {value:0 %}"));
    }
}
