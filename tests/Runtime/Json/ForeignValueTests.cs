using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>Values that System.Text.Json writes and reads itself, amid ours.</summary>
public sealed class ForeignValueTests
{
    private static readonly JsonTypeInfo<List<int>> Info = (JsonTypeInfo<List<int>>)JsonSerializerOptions.Default.GetTypeInfo(typeof(List<int>));

    private static readonly ScalarCodec<JsonElement> Elements = new(
        (ref buffer, value) =>
        {
            buffer.WriteLiteral("["u8);
            buffer.WriteJsonElement(value);
            buffer.WriteLiteral(",1]"u8);
        },
        (ref source) =>
        {
            source.BeginArray();
            var value = source.ReadJsonElement();
            Assert.True(source.NextElement());
            Assert.Equal(1, source.ReadInt32());
            Assert.False(source.NextElement());
            return value;
        },
        (ref _, _) => throw new NotSupportedException(),
        (ref _) => throw new NotSupportedException());

    [Theory]
    [InlineData("{\"a\":[1,2.50,\"x\",null,{}]}")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("1e5")]
    public void An_element_is_kept_as_it_is(string json)
    {
        using var document = JsonDocument.Parse(json);
        var written = JsonDocumentOf.Value(Elements, document.RootElement);
        Assert.Equal($"[{json},1]", Encoding.UTF8.GetString(written));
        Assert.Equal(json, JsonDocumentOf.Read(Elements, written).GetRawText());
    }

    [Fact]
    public void A_value_is_written_and_read_by_its_type_info()
    {
        var codec = new ScalarCodec<List<int>>(
            (ref buffer, value) => buffer.WriteValue(value, Info),
            (ref source) => source.ReadValue(Info)!,
            (ref _, _) => throw new NotSupportedException(),
            (ref _) => throw new NotSupportedException());
        Assert.Equal("[1,2]"u8, JsonDocumentOf.Value(codec, [1, 2]));
        Assert.Equal([1, 2], JsonDocumentOf.Read(codec, " [1, 2] "u8));
        var exception = Assert.Throws<JsonException>(() => JsonDocumentOf.Read(codec, "[1,\"\"]"u8));
        Assert.IsType<JsonException>(exception.InnerException);
    }

    [Theory]
    [InlineData("[{\"a\":},1]", 6)]
    [InlineData("[[,1]", 2)]
    [InlineData("[", 1)]
    public void An_element_that_is_no_JSON_is_told(string json, int position) =>
        Assert.Equal(position, Assert.Throws<JsonException>(() => JsonDocumentOf.Read(Elements, Encoding.UTF8.GetBytes(json))).BytePositionInLine);
}
