using System.Globalization;
using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Pairs;

/// <summary>A number that a pair is measured for, and what it should be.</summary>
internal sealed record Figure
{
    private readonly Func<Sample, double>? _ofSample;

    private Figure(string name, string format, Func<Sample, double>? ofSample)
    {
        Name = name;
        Format = format;
        _ofSample = ofSample;
    }

    /// <summary>What the number is, such as "over a direct call".</summary>
    public string Name { get; }

    public double? AtMost { get; init; }

    public double? AtLeast { get; init; }

    private string Format { get; }

    private Func<Measurement, double> OfMeasurement { get; init; } = measurement => measurement.Bytes;

    /// <summary>The subject's time over the reference's.</summary>
    public static Figure Ratio(string name) => new(name, "0.00x", sample => sample.Subject / sample.Reference);

    /// <summary>How many times the reference's time is the subject's.</summary>
    public static Figure TimesFaster(string name) => new(name, "0'x'", sample => sample.Reference / sample.Subject);

    /// <summary>The reference's time over the subject's.</summary>
    public static Figure SpeedUp(string name) => new(name, "0.00x", sample => sample.Reference / sample.Subject);

    /// <summary>The nanoseconds that the subject takes more than the reference.</summary>
    public static Figure Difference(string name) => new(name, "0.00' ns'", sample => sample.Subject - sample.Reference);

    /// <summary>What the subject takes more than the reference, over what the reference takes.</summary>
    public static Figure Surplus(string name) => new(name, "0.00x", sample => (sample.Subject - sample.Reference) / sample.Reference);

    /// <summary>The bytes that an operation of the subject allocates.</summary>
    public static Figure Bytes(string name) => new(name, "0.##' B'", null);

    /// <summary>The bytes that the subject allocates over those that the reference allocates.</summary>
    public static Figure BytesRatio(string name) => new(name, "0.00x", null) { OfMeasurement = measurement => measurement.Bytes / measurement.ReferenceBytes };

    /// <summary>Nanoseconds that no pair measures.</summary>
    public static Figure Nanoseconds(string name) => new(name, "0.0' ns'", null);

    public Spread Of(Measurement measurement)
    {
        if (_ofSample is not null)
            return Spread.Of(measurement.Samples.Select(_ofSample));
        var value = OfMeasurement(measurement);
        return new Spread(value, value, value);
    }

    public string Text(double value) => value.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The target and whether a value meets it; empty where there is none.</summary>
    public string Verdict(double value)
    {
        if (AtMost is { } most)
            return $"target <= {Text(most)}: {(value <= most ? "met" : "missed")}";
        if (AtLeast is { } least)
            return $"target >= {Text(least)}: {(value >= least ? "met" : "missed")}";
        return "";
    }
}
