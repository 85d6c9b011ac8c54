using System.Diagnostics;
using System.Globalization;

namespace Booking;

/// <summary>A line every few seconds, so that a long run shows that it lives and a short one stays short.</summary>
internal sealed class ProgressLines(TextWriter output, int requests)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);

    private long _last = Stopwatch.GetTimestamp();

    public void Report(int done)
    {
        if (Stopwatch.GetElapsedTime(_last) < BetweenLines)
            return;
        _last = Stopwatch.GetTimestamp();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {requests:N0} requests"));
    }
}
