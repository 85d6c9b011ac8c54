using System.Diagnostics;
using System.Globalization;

namespace TpcC;

/// <summary>A line every few seconds, so that a long run shows that it lives and a short one stays short.</summary>
internal sealed class ProgressLines(TextWriter output) : IProgress<double>
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(3);

    private long _last = Stopwatch.GetTimestamp();

    public void Report(double value)
    {
        if (Stopwatch.GetElapsedTime(_last) < BetweenLines)
            return;
        _last = Stopwatch.GetTimestamp();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value:0 %} done"));
    }
}
