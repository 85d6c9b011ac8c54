namespace Stepwright.Benchmarks;

internal static class ExitCodes
{
    public const int Success = 0;

    public const int BadUsage = 2;
}
