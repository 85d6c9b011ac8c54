using System.Buffers;
using System.Text.Json;

namespace Stepwright.JsonFuzzing;

internal delegate void Writing<T>(IBufferWriter<byte> output, in T value);

internal delegate void Reading<T>(ReadOnlySpan<byte> utf8, out T value, JsonReadOptions? options);

/// <summary>A type that is read directly, and by System.Text.Json with generated code plugged in, as <typeparamref name="TReference"/> is by reflection.</summary>
internal abstract class ReadSubject<T, TReference>(string name, Func<Dice, T> make, Writing<T> write, Reading<T> read) : Subject(name)
{
    public override byte[] Write(Dice dice)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output, make(dice));
        return output.WrittenSpan.ToArray();
    }

    public override Difference? Examine(byte[] document, Handling handling)
    {
        var strict = handling & ~(Handling.Lenient | Handling.Nested);
        var expected = Outcome.Of(() => PrintReferences(document, strict, ReferenceReading.DirectOptions(strict)));
        var direct = Outcome.Of(() =>
        {
            read(document, out var value, OptionsOf(handling));
            return Print(value);
        });
        if (Difference.Between("direct", expected, direct, document) is { } difference)
            return difference;

        // In the middle of more, which is what System.Text.Json lets a converter see.
        byte[] text = handling.HasFlag(Handling.Nested) ? [.. "[\n"u8, .. document, .. "]"u8] : document;
        if (handling != Handling.Plain)
            expected = Outcome.Of(() => PrintReferences(text, handling, ReferenceReading.Options(handling)));
        return Difference.Between("plugged in", expected, Outcome.Of(() => PrintAll(text, handling)), text);
    }

    public override bool Accepts(byte[] document, Handling handling) => Outcome.Of(() =>
    {
        read(document, out var value, OptionsOf(handling));
        return Print(value);
    }).Refusal is null;

    protected abstract string Print(T? value);

    protected abstract string PrintReference(TReference? value, Handling handling);

    private string PrintReferences(byte[] text, Handling handling, JsonSerializerOptions options)
    {
        IntendedDifferences.RequireUtf8(text);
        return handling.HasFlag(Handling.Nested)
            ? string.Join(" ", JsonSerializer.Deserialize<List<TReference>>(text, options)!.Select(value => PrintReference(value, handling)))
            : PrintReference(JsonSerializer.Deserialize<TReference>(text, options), handling);
    }

    private string PrintAll(byte[] text, Handling handling)
    {
        var options = ReferenceReading.GeneratedOptions(handling);
        return handling.HasFlag(Handling.Nested)
            ? string.Join(" ", JsonSerializer.Deserialize<List<T>>(text, options)!.Select(Print))
            : Print(JsonSerializer.Deserialize<T>(text, options));
    }
}
