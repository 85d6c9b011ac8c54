using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Stepwright.Contract;

/// <summary>A type that only another resolver can write: through the options of System.Text.Json that the caller runs with.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="holder">Where the type is met first, for the message when nobody can write it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonOtherCodec<T>(string holder) : JsonCodec<T>
{
    /// <inheritdoc/>
    public override void Write(ref JsonBuffer buffer, in T value)
    {
        if (value is null)
            buffer.WriteNull();
        else
            buffer.WriteValue(value, InfoOf(buffer.Options));
    }

    /// <inheritdoc/>
    public override void Read(ref JsonSource source, out T value) =>
        value = default(T) is null && source.TryNull() ? default! : source.ReadValue(InfoOf(source.Others))!;

    private JsonTypeInfo<T> InfoOf(JsonSerializerOptions? options)
    {
        if (options is not null && options.TryGetTypeInfo(typeof(T), out var info))
            return (JsonTypeInfo<T>)info;
        throw new NotSupportedException(
            $"{holder} is of type {typeof(T)}, which has no generated JSON. Name a [JsonConverter] there, leave it out with [JsonIgnore], or add a resolver that knows it to the TypeInfoResolverChain of the options in use.");
    }
}
