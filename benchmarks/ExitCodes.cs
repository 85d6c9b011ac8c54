namespace Stepwright.Benchmarks;

internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>What was measured is not what must be.</summary>
    public const int Failure = 1;

    public const int BadUsage = 2;
}
