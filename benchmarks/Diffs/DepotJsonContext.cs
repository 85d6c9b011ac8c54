using System.Text.Json.Serialization;

namespace Stepwright.Benchmarks.Diffs;

/// <summary>System.Text.Json's own generated code for a copy of the depot.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<int, Item>), TypeInfoPropertyName = "Items")]
internal sealed partial class DepotJsonContext : JsonSerializerContext;
