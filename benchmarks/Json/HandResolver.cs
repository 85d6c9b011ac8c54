using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Stepwright.Benchmarks.Json.Codecs;
using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json;

/// <summary>Plugs the codecs into System.Text.Json, as the generated resolver is to do.</summary>
internal sealed class HandResolver : IJsonTypeInfoResolver
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = new HandResolver() };

    public static JsonTypeInfo<PlaceOrder> PlaceOrder { get; } = (JsonTypeInfo<PlaceOrder>)Options.GetTypeInfo(typeof(PlaceOrder));

    public static JsonTypeInfo<Store> Store { get; } = (JsonTypeInfo<Store>)Options.GetTypeInfo(typeof(Store));

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(PlaceOrder))
            return JsonMetadataServices.CreateValueInfo<PlaceOrder>(options, new JsonConverterOf<PlaceOrder>(StoreData.PlaceOrder));
        return type == typeof(Store) ? JsonMetadataServices.CreateValueInfo<Store>(options, new JsonConverterOf<Store>(StoreData.Store)) : null;
    }
}
