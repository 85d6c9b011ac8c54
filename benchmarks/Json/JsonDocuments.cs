using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stepwright.Benchmarks.Json;

/// <summary>Documents in every layout.</summary>
internal static class JsonDocuments
{
    private const string Discriminator = "$command";

    private static readonly JsonWriterOptions IndentedOptions = new() { Indented = true };

    public static byte[] In(JsonLayout layout, byte[] document)
    {
        if (layout == JsonLayout.Expected)
            return document;
        var node = JsonNode.Parse(document)!;
        if (layout == JsonLayout.Shuffled)
            Shuffle(node, new Random(20_260_104));
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, layout == JsonLayout.Indented ? IndentedOptions : default))
            node.WriteTo(writer);
        return output.WrittenSpan.ToArray();
    }

    private static void Shuffle(JsonNode? node, Random random)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var element in array)
                    Shuffle(element, random);
                break;
            case JsonObject members:
                var shuffled = members.ToArray();
                random.Shuffle(shuffled);
                members.Clear();
                foreach (var (name, value) in shuffled.OrderBy(member => member.Key != Discriminator))
                {
                    members.Add(name, value);
                    Shuffle(value, random);
                }

                break;
        }
    }
}
