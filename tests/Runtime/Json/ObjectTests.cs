using System.Text;
using System.Text.Json;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>Objects and arrays: in any order and layout, and what is wrong with them, as by System.Text.Json.</summary>
public sealed class ObjectTests
{
    private const int Mutations = 6_000;

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly JsonSerializerOptions Indented = new(Options) { WriteIndented = true };

    private static readonly Part Nested = new()
    {
        Id = 1,
        Name = "outer <&> \u00e9",
        Sizes = [1, 22, 333, -4],
        Weight = new Weight { Kilograms = 1.25, IsExact = true },
        Parts = [new Part { Id = 2, Sizes = [] }, new Part { Id = 3, Name = "", Parts = [default] }],
    };

    private static readonly string[] Documents =
    [
        "{}", "{ }", "{\"id\":1}", "{ \"id\" : 1 }", "{\"id\": 1, \"name\": \"x\"}", "{\"id\":1 ,\"name\":\"x\"}", "{\"name\":\"x\",\"id\":1}", "{\"id\":1,\"id\":2}", "{\"unknown\":1,\"id\":5}",
        "{\"unknown\":{\"a\":[1,{\"b\":null}]},\"id\":5,\"more\":\"x\"}", "{\"\\u0069d\":7}", "{\"id\":1,\"\\u006eame\":\"x\"}", "{\"ID\":1}", "{\"\":1}", "{\"sizes\":null,\"parts\":null,\"name\":null}",
        "{\"sizes\":[ ]}", "{\"sizes\":[ 1 , 2 ]}", "{\"parts\":[{},{ }]}", "{\"weight\":{\"isExact\":true}}", "{\"weight\":{\"isExact\":true,\"kilograms\":2e3}}", "{\"z\u00fcrich\":1,\"id\":3}",
        "null", "[]", "1", "\"x\"", "{\"id\":null}", "{\"weight\":null}", "{\"id\":\"1\"}", "{\"id\":[]}", "{\"id\":{}}", "{\"id\":1.5}", "{\"id\":1e3}", "{\"id\":3000000000}", "{\"id\":01}", "{\"id\":-}",
        "{\"name\":1}", "{\"sizes\":{}}", "{\"sizes\":[1,\"2\"]}", "{\"sizes\":[1,null]}", "{\"sizes\":[1,2.5]}", "{\"sizes\":[1,,2]}", "{\"sizes\":[1,]}", "{\"sizes\":[,]}", "{\"sizes\":[1 2]}", "{\"sizes\":[1", "{\"sizes\":[1,", "{\"sizes\":[",
        "{\"parts\":[{\"id\":1},{\"id\":true}]}", "{\"parts\":[{\"parts\":[{\"sizes\":[0,0,x]}]}]}", "{\"parts\":[{\"weight\":{\"kilograms\":\"\"}}]}", "{\"weight\":{\"kilograms\":1}",
        "{,}", "{\"id\":1,}", "{\"id\"}", "{\"id\":}", "{\"id\" 1}", "{id:1}", "{'id':1}", "{\"id\":1 \"name\":\"x\"}", "{\"id\":1}}", "{\"id\":1} {}", "{\"id\":1} x", "{\"id\":1},", "{\"id\":1", "{\"id", "{\"id\\", "{", "{\"a\nb\":1}", "{\"a\\x\":1}",
        "\n{\n  \"id\": 1,\n  \"name\": 5\n}", "{\n\"sizes\": [\n1,\n2,\nx\n]\n}", "{\r\n\"weight\": {\r\n\"isExact\": 1}}", "{\"unknown\":[1,}", "{\"unknown\":{\"a\":01}}", "{\"unknown\":tru}", "{\"unknown\":\"\\q\"}", "{\"unknown\":[[[[", "{\"a.b\":{\"c\":x}}",
        "{\"id\":1,//\n\"name\":\"x\"}", "{\"id\":1/**/}", "\ufeff{}",
    ];

    public static TheoryData<string> DocumentData => [.. Documents];

    [Fact]
    public void An_object_is_written_as_by_SystemTextJson() =>
        Assert.Equal(JsonSerializer.Serialize(Nested, Options), Encoding.UTF8.GetString(JsonDocumentOf.Value(PartCodec.Instance, Nested)));

    [Theory]
    [MemberData(nameof(DocumentData))]
    public void A_document_is_judged_as_by_SystemTextJson(string document) =>
        Verdict.IsAlike(PartCodec.Instance, Encoding.UTF8.GetBytes(document), Options);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Spoiled_documents_are_judged_as_by_SystemTextJson(bool indented)
    {
        var document = JsonSerializer.SerializeToUtf8Bytes(Nested, indented ? Indented : Options);
        var random = new Random(indented ? 11 : 12);
        for (var i = 0; i < Mutations; i++)
            Verdict.IsAlike(PartCodec.Instance, Mutation.Of(document, random), Options);
    }

    [Fact]
    public void A_document_that_ends_early_is_rejected_wherever_it_ends()
    {
        var document = JsonSerializer.SerializeToUtf8Bytes(Nested, Indented);
        for (var length = 0; length < document.Length; length++)
            Verdict.IsAlike(PartCodec.Instance, document[..length], Options);
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Depth_is_limited_as_by_SystemTextJson(int depth)
    {
        Verdict.IsAlike(PartCodec.Instance, Encoding.UTF8.GetBytes($"{{\"unknown\":{new string('[', depth - 1)}{new string(']', depth - 1)}}}"), Options);
        Verdict.IsAlike(PartCodec.Instance, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"parts\":[", depth / 2)) + string.Concat(Enumerable.Repeat("]}", depth / 2))), Options);
        Verdict.IsAlike(PartCodec.Instance, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"parts\":[", depth / 2)) + "{}" + string.Concat(Enumerable.Repeat("]}", depth / 2))), Options);
    }

    [Fact]
    public void Depth_is_limited_by_option()
    {
        var options = new JsonReadOptions { MaxDepth = 3 };
        Assert.Equal(1, JsonDocumentOf.Read(PartCodec.Instance, "{\"parts\":[{\"id\":1}]}"u8, options).Parts![0].Id);
        var exception = Assert.Throws<JsonException>(() => JsonDocumentOf.Read(PartCodec.Instance, "{\"parts\":[{\"sizes\":[]}]}"u8, options));
        Assert.Equal("$.parts[0].sizes", exception.Path);
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsonReadOptions { MaxDepth = 0 });
    }

    [Fact]
    public void Unknown_members_are_rejected_by_option()
    {
        var exception = Assert.Throws<JsonException>(() => JsonDocumentOf.Read(
            PartCodec.Instance, "{\"parts\":[{\"id\":1,\n\"colour\":2}]}"u8, new JsonReadOptions { UnknownMembers = JsonMemberHandling.Reject }));
        Assert.Equal("$.parts[0].colour", exception.Path);
        Assert.Equal(1, exception.LineNumber);
        Assert.Contains("'colour'", exception.Message);
    }

    [Theory]
    [InlineData("{\"id\":1,\"name\":\"x\",\"id\":2}", "$.id")]
    [InlineData("{\"weight\":{\"isExact\":true,\"isExact\":true}}", "$.weight.isExact")]
    [InlineData("{\"id\":1,\"\\u0069d\":2}", "$.id")]
    public void Duplicate_members_are_rejected_by_option(string document, string path)
    {
        var exception = Assert.Throws<JsonException>(() => JsonDocumentOf.Read(
            PartCodec.Instance, Encoding.UTF8.GetBytes(document), new JsonReadOptions { DuplicateMembers = JsonMemberHandling.Reject }));
        Assert.Equal(path, exception.Path);
        Assert.Contains("second time", exception.Message);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}' })]
    [InlineData(new byte[] { (byte)'{', (byte)'"', (byte)'\\', (byte)'n', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}' })]
    public void A_name_that_is_no_UTF8_is_rejected_known_or_not(byte[] document)
    {
        var exception = Assert.Throws<JsonException>(() => JsonDocumentOf.Read(PartCodec.Instance, document));
        Assert.Equal(0, exception.LineNumber);
        Assert.NotNull(exception.InnerException);
    }

    [Fact]
    public void A_missing_member_is_told_with_the_object_that_lacks_it()
    {
        var exception = Assert.Throws<JsonException>(() =>
        {
            var source = new Contract.JsonSource("[{\n}]"u8);
            source.BeginArray();
            source.BeginObject();
            source.FailMissing("id");
        });
        Assert.Equal(("$[0]", 1L, 1L), (exception.Path, exception.LineNumber, exception.BytePositionInLine));
        Assert.Contains("'id'", exception.Message);
    }
}
