using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stepwright.Contract;

/// <summary>What the options of System.Text.Json say about reading, in our words.</summary>
internal static class JsonReadSettings
{
    private static readonly JsonReadOptions Default = new();

    /// <summary>The options for a value that may be nested so deep.</summary>
    public static JsonReadOptions Of(JsonSerializerOptions options, int maxDepth)
    {
        // What is too deep is the reader's to say: it goes over the value first.
        if (options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Skip && options.AllowDuplicateProperties && maxDepth <= Default.MaxDepth)
            return Default;
        return new JsonReadOptions
        {
            UnknownMembers = options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Skip ? JsonMemberHandling.Skip : JsonMemberHandling.Reject,
            DuplicateMembers = options.AllowDuplicateProperties ? JsonMemberHandling.Skip : JsonMemberHandling.Reject,
            MaxDepth = Math.Max(maxDepth + 1, Default.MaxDepth),
        };
    }
}
