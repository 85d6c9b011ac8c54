namespace Stepwright.Benchmarks.Editor;

/// <summary>
/// The processor time of this process, its garbage collector's and just-in-time compiler's included. What is measured here keeps
/// one thread busy, so that this is its time on a machine that does nothing else, and what else the machine does is not in it.
/// </summary>
internal static class ProcessorTime
{
    public static TimeSpan Now => Environment.CpuUsage.TotalTime;
}
