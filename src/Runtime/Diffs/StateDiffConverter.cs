using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stepwright.Contract;

/// <summary>Lets System.Text.Json write a diff as a JSON Patch.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StateDiffConverter : JsonConverter<StateDiff>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, StateDiff value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteJsonPatch(writer);
    }

    /// <summary>A patch does not tell what was there before, so no diff is read from it.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override StateDiff Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A JSON Patch does not tell what was there before. Hand diffs on by StateDiff.WriteTo and StateDiff.Read.");
}
