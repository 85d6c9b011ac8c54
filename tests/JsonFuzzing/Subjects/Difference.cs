using System.Text.Json;

namespace Stepwright.JsonFuzzing;

/// <summary>Where generated code and the reference do not agree on a document.</summary>
/// <param name="Kind">What sort of difference it is.</param>
/// <param name="Expected">The reference's outcome.</param>
/// <param name="Actual">The outcome of generated code.</param>
internal sealed record Difference(string Kind, Outcome Expected, Outcome Actual)
{
    /// <summary>Compares the outcomes for a document.</summary>
    public static Difference? Between(string way, Outcome expected, Outcome actual, ReadOnlySpan<byte> document)
    {
        if (expected.Refusal is { } refusal && !ReferenceReading.Refuses(refusal))
            return new Difference($"{way}: the reference threw {refusal.GetType().Name}", expected, actual);
        if (actual.Refusal is not null and not JsonException)
            return new Difference($"{way}: threw {actual.Refusal.GetType().Name}", expected, actual);
        if (expected.Refusal is not null && actual.Refusal is null)
            return new Difference($"{way}: accepted", expected, actual);
        if (expected.Refusal is null && actual.Refusal is not null)
            return new Difference($"{way}: refused", expected, actual);
        if (expected.Value != actual.Value)
            return new Difference($"{way}: another value", expected, actual);
        return actual.Refusal is JsonException { } told && !IsPlace(told, document) ? new Difference($"{way}: no place", expected, actual) : null;
    }

    /// <summary>Whether an exception tells a path and a place that the document has.</summary>
    private static bool IsPlace(JsonException exception, ReadOnlySpan<byte> document)
    {
        if (exception.Path is not ['$', ..] || exception.LineNumber is not { } line || exception.BytePositionInLine is not { } bytes || line < 0 || bytes < 0)
            return false;
        for (; line > 0; line--)
        {
            var lineBreak = document.IndexOf((byte)'\n');
            if (lineBreak < 0)
                return false;
            document = document[(lineBreak + 1)..];
        }

        var end = document.IndexOf((byte)'\n');
        return bytes <= (end < 0 ? document.Length : end + 1);
    }
}
