using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Stepwright.Contract;

/// <summary>What a generated resolver is made with.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonResolution
{
    /// <summary>Options with a generated resolver at the head of their chain.</summary>
    /// <param name="resolver">The resolver.</param>
    public static JsonSerializerOptions OptionsOf(IJsonTypeInfoResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        return new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, TypeInfoResolverChain = { resolver } };
    }

    /// <summary>What options say of a type; from then on they cannot be changed.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="options">The options.</param>
    public static JsonTypeInfo<T> InfoOf<T>(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.MakeReadOnly();
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }

    /// <summary>What System.Text.Json needs to know of a type that a codec writes.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="options">The options that ask.</param>
    /// <param name="codec">The type's codec.</param>
    public static JsonTypeInfo<T> Create<T>(JsonSerializerOptions options, JsonCodec<T> codec) =>
        JsonMetadataServices.CreateValueInfo<T>(options, new JsonConverterOf<T>(codec));
}
