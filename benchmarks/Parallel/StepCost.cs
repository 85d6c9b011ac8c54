namespace Stepwright.Benchmarks.Parallel;

/// <summary>How long the computing in a step takes.</summary>
/// <param name="Name">Its name on the command line and in tables.</param>
/// <param name="Time">The time.</param>
internal readonly record struct StepCost(string Name, TimeSpan Time)
{
    public static readonly StepCost Nothing = new("0ns", TimeSpan.Zero);

    public static readonly StepCost HundredNanoseconds = new("100ns", TimeSpan.FromMicroseconds(0.1));

    public static readonly StepCost ThreeHundredNanoseconds = new("300ns", TimeSpan.FromMicroseconds(0.3));

    public static readonly StepCost Microsecond = new("1us", TimeSpan.FromMicroseconds(1));

    public static readonly StepCost TenMicroseconds = new("10us", TimeSpan.FromMicroseconds(10));

    public static readonly IReadOnlyList<StepCost> All =
        [Nothing, HundredNanoseconds, ThreeHundredNanoseconds, Microsecond, TenMicroseconds];

    public int Rounds => Computation.RoundsOf(Time);

    /// <summary>The commands of a batch, an even number: fewer where each takes long.</summary>
    public int Commands => Time >= TenMicroseconds.Time ? 1_024 : 8_192;
}
