using System.Text.Json.Serialization;

namespace Stepwright.Benchmarks.Json.Plain;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlainPlaceOrder))]
[JsonSerializable(typeof(PlainCommand))]
[JsonSerializable(typeof(PlainCommand[]))]
[JsonSerializable(typeof(PlainStore))]
internal sealed partial class PlainContext : JsonSerializerContext;
