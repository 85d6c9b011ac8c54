using System.Text;
using System.Text.Json;
using Stepwright.Contract;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>Tables as objects by key.</summary>
public sealed class TableCodecTests
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly JsonTableCodec<string, Weight> Codec = new(ScalarCodecs.String!, new WeightCodec());

    [Fact]
    public void Rows_are_written_in_their_order_and_read_back()
    {
        var table = Table();
        var expected = new Dictionary<string, Weight>();
        for (var i = 0; i < 100; i++)
        {
            var weight = new Weight { Kilograms = i / 4.0, IsExact = i % 2 == 0 };
            table.Add($"<{i}>", weight);
            expected.Add($"<{i}>", weight);
        }

        table.Remove("<50>");
        expected.Remove("<50>");
        var document = Written(table);
        Assert.Equal(JsonSerializer.Serialize(expected, Options), document);

        var read = Table();
        Read(document, read);
        Assert.Equal(expected, read);
        Assert.Equal("{}", Written(Table()));
    }

    [Fact]
    public void Of_rows_of_one_key_the_last_counts()
    {
        var table = Table();
        Read("{\"a\":{\"kilograms\":1}, \"b\":{}, \"\\u0061\":{\"kilograms\":2}}", table);
        Assert.Equal(2, table.Count);
        Assert.Equal(2, table["a"].Kilograms);
    }

    [Fact]
    public void A_second_row_of_one_key_is_rejected_by_option_where_it_stands()
    {
        var exception = Assert.Throws<JsonException>(() => Read("{\"a\":{},\n\"b\":{},\"a\":{}}", Table(), new JsonReadOptions { DuplicateMembers = JsonMemberHandling.Reject }));
        Assert.Equal(("$.a", 1L), (exception.Path, exception.LineNumber));
    }

    [Fact]
    public void A_row_that_is_wrong_is_told_with_its_key()
    {
        var exception = Assert.Throws<JsonException>(() => Read("{\"a\":{},\"b.c\":{\"kilograms\":true}}", Table()));
        Assert.Equal("$['b.c'].kilograms", exception.Path);
    }

    [Fact]
    public void A_key_that_is_no_UTF8_is_rejected() =>
        Assert.Throws<JsonException>(() =>
        {
            var source = new JsonSource([(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'{', (byte)'}', (byte)'}']);
            Codec.Read(ref source, Table());
        });

    private static Table<string, Weight> Table() => new("Weights", new StateGate());

    private static string Written(Table<string, Weight> table)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var buffer = new JsonBuffer(output);
        Codec.Write(ref buffer, table);
        buffer.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Read(string document, Table<string, Weight> table, JsonReadOptions? options = null)
    {
        var source = new JsonSource(Encoding.UTF8.GetBytes(document), options);
        Codec.Read(ref source, table);
        source.End();
    }
}
