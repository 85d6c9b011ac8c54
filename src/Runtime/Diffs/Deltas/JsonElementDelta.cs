using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Stepwright.Contract;

/// <summary>JSON as it was given: 0 where it is undefined, else the length and 1, and the UTF-8.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonElementDelta : IDelta<JsonElement>
{
    private static readonly JsonDocumentOptions AnyDepth = new() { MaxDepth = int.MaxValue, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <inheritdoc/>
    public static bool AreEqual(in JsonElement before, in JsonElement after) => Bytes(before).SequenceEqual(Bytes(after));

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in JsonElement value)
    {
        var bytes = Bytes(value);
        writer.WriteUnsigned(value.ValueKind == JsonValueKind.Undefined ? 0 : (ulong)bytes.Length + 1);
        writer.WriteRaw(bytes);
    }

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out JsonElement value)
    {
        value = default;
        if (reader.ReadCountOrNone() is not (>= 0 and var length))
            return;
        var bytes = reader.ReadRaw(length);
        try
        {
            value = JsonElement.Parse(bytes, AnyDepth);
        }
        catch (JsonException)
        {
            reader.Fail("no JSON");
        }
    }

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in JsonElement from, in JsonElement to) => Write(ref writer, to);

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in JsonElement from, out JsonElement to) => Read(ref reader, out to);

    private static ReadOnlySpan<byte> Bytes(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? [] : JsonMarshal.GetRawUtf8Value(value);
}
