namespace Stepwright.Benchmarks.Measuring;

/// <summary>What was measured of a pair.</summary>
/// <param name="Samples">One for each round.</param>
/// <param name="Bytes">The bytes that an operation of the subject allocated on its thread.</param>
/// <param name="ReferenceBytes">The bytes that an operation of the reference allocated on its thread.</param>
internal sealed record Measurement(IReadOnlyList<Sample> Samples, double Bytes, double ReferenceBytes)
{
    public Spread Subject => Spread.Of(Samples.Select(sample => sample.Subject));

    public Spread Reference => Spread.Of(Samples.Select(sample => sample.Reference));
}
