namespace Stepwright.Benchmarks.Parallel.Trials;

/// <summary>Speed-ups that several trials should show.</summary>
internal static class Speeds
{
    /// <summary>Allowing more workers must not cost anything, whatever the batch; what is less than 1 is left to the measurement.</summary>
    public const double NeverALoss = 0.97;
}
