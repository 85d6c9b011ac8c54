using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Stepwright.Integration.Tests.Json;

/// <summary>Generated JSON beside that of System.Text.Json: the same bytes, and the same values of them.</summary>
public class JsonTests
{
    public delegate void Writing<T>(IBufferWriter<byte> output, in T value);

    public delegate void Reading<T>(ReadOnlySpan<byte> utf8, out T value, JsonReadOptions? options);

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly JsonSerializerOptions WithReflection = new() { TypeInfoResolverChain = { EverythingJson.Resolver, new DefaultJsonTypeInfoResolver() } };

    private static readonly JsonSerializerOptions IndentedReference = new(Reference.Options) { WriteIndented = true };

    private static readonly JsonSerializerOptions IndentedGenerated = new(IndentedReference) { TypeInfoResolver = JsonTypeInfoResolver.Combine(EverythingJson.Resolver, new DefaultJsonTypeInfoResolver()) };

    [Fact]
    public void Numbers_of_every_kind() => AssertAsReference(Samples.Numbers, EverythingJson.Write, EverythingJson.Read, EverythingJson.Numbers);

    [Fact]
    public void Texts_of_every_kind() => AssertAsReference(Samples.Texts, EverythingJson.Write, EverythingJson.Read, EverythingJson.Texts);

    [Fact]
    public void What_holds_others() => AssertAsReference(Samples.Shapes, EverythingJson.Write, EverythingJson.Read, EverythingJson.Shapes);

    [Fact]
    public void What_attributes_say() => AssertAsReference(Samples.Marked, EverythingJson.Write, EverythingJson.Read, EverythingJson.Marked);

    [Fact]
    public void What_is_not_always_there() => AssertAsReference(Samples.Sparse, EverythingJson.Write, EverythingJson.Read, EverythingJson.Sparse);

    [Fact]
    public void Structs_that_constructors_fill() => AssertAsReference([new Fixed(1, "r"), default], EverythingJson.Write, EverythingJson.Read, EverythingJson.Fixed);

    [Fact]
    public void A_value_without_members() => AssertAsReference([default(Nothing)], EverythingJson.Write, EverythingJson.Read, EverythingJson.Nothing);

    [Fact]
    public void Wrappers_are_their_value() => AssertAsReference([new Sku("a<b"), new Sku(""), default], EverythingJson.Write, EverythingJson.Read, EverythingJson.Sku);

    [Fact]
    public void Enumerations() => AssertAsReference(Enum.GetValues<Color>().Append((Color)5), EverythingJson.Write, EverythingJson.Read, EverythingJson.Color);

    [Fact]
    public void Commands_carry_their_name()
    {
        var put = new PutNumbers(new("a"), Samples.Numbers[1]);
        var mark = new Mark(Color.Green, Samples.Places, null);

        Assert.Equal("{\"$command\":\"PutNumbers\"," + Reference.Write(put)[1..], Write<PutNumbers>(put, EverythingJson.Write));
        Assert.Equal("{\"$command\":\"Mark\"," + Reference.Write(mark)[1..], JsonSerializer.Serialize(mark, EverythingJson.Mark));
        Assert.Equal("{\"$command\":\"Clear\"}", Write<Clear>(new Clear(), EverythingJson.Write));
        Assert.Equal(put, Read<PutNumbers>(Write<PutNumbers>(put, EverythingJson.Write), EverythingJson.Read));
        Assert.Equal(put, Read<PutNumbers>(Reference.Write(put), EverythingJson.Read));
        Assert.Equal(Reference.Write(mark), Reference.Write(JsonSerializer.Deserialize(Reference.Write(mark).Replace("}]", "}],\"$command\":\"Mark\"", StringComparison.Ordinal), EverythingJson.Mark)));
        Assert.Equal(default, Read<Clear>("{}", EverythingJson.Read));
        Assert.Equal(default, Read<Clear>("{\"$command\":\"Reset\",\"more\":[1]}", EverythingJson.Read));
        Assert.Contains("Clear", Assert.Throws<JsonException>(() => Read<Clear>("{\"$command\":\"Mark\"}", EverythingJson.Read)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_is_an_object_of_its_tables_by_key()
    {
        var state = Filled();
        var json = Write<Everything>(state, EverythingJson.Write);

        using var document = JsonDocument.Parse(json);
        Assert.Equal(
            ["numbers", "texts", "shapes", "marked", "sparse", "renamed", "required", "strict", "fixed", "nothing", "foreign", "sku", "sum", "least"],
            document.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(Reference.Write(state.Numbers.ToDictionary()), document.RootElement.GetProperty("numbers").GetRawText());
        Assert.Equal(Reference.Write(state.Texts.ToDictionary()), document.RootElement.GetProperty("texts").GetRawText());
        Assert.Equal(Reference.Write(state.Shapes.ToDictionary()), document.RootElement.GetProperty("shapes").GetRawText());
        Assert.Equal(Reference.Write(state.Marked.ToDictionary()), document.RootElement.GetProperty("marked").GetRawText());
        Assert.Equal(Reference.Write(state.Renamed.ToDictionary()), document.RootElement.GetProperty("renamed").GetRawText());
        Assert.Equal(["{\"row\":1,\"shelf\":\"a\"}", "{\"row\":2,\"shelf\":\"b\\u0022c\"}"], document.RootElement.GetProperty("sparse").EnumerateObject().Select(row => row.Name));
        Assert.Equal(["1.5"], document.RootElement.GetProperty("required").EnumerateObject().Select(row => row.Name));
        Assert.Equal(42, document.RootElement.GetProperty("sum").GetInt64());

        EverythingJson.Read(Encoding.UTF8.GetBytes(json), out Everything read);
        Assert.Equal(json, Write<Everything>(read, EverythingJson.Write));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, EverythingJson.Everything)!, EverythingJson.Everything));
        Assert.Equal(state.Texts.Keys, read.Texts.Keys);
    }

    [Fact]
    public void A_new_state_is_read_as_it_is_written()
    {
        var json = Write<Everything>(new Everything(), EverythingJson.Write);
        EverythingJson.Read(Encoding.UTF8.GetBytes(json), out Everything read);

        Assert.Equal(json, Write<Everything>(read, EverythingJson.Write));
        Assert.Equal((0, int.MaxValue), (read.Sum.Value, read.Least.Value));
        EverythingJson.Read("{}"u8, out read);
        Assert.Equal(int.MaxValue, read.Least.Value);
    }

    [Theory]
    [InlineData("{\"numbers\":{\"a\":{},\"b\":{\"int32\":1}},\"sku\":\"x\",\"sum\":5,\"strict\":{\"a\":1,\"c\":2}}")]
    [InlineData("{\"sum\":1,\"numbers\":{\"a\":{}},\"texts\":{\"1\":{},\"x\":{}}}")]
    [InlineData("{\"sum\":1,\"numbers\":{\"a\":{}},\"texts\":{\"1\":{}")]
    [InlineData("{\"sum\":1,\"numbers\":null}")]
    public void What_cannot_be_read_leaves_a_state_as_it_was(string json)
    {
        var state = new Everything();
        var before = Write<Everything>(state, EverythingJson.Write);

        var exception = Assert.Throws<JsonException>(() => EverythingJson.Read(Encoding.UTF8.GetBytes(json), state));
        Assert.NotNull(exception.Path);
        Assert.NotNull(exception.BytePositionInLine);
        Assert.Equal(before, Write<Everything>(state, EverythingJson.Write));
        EverythingJson.Read("{\"numbers\":{\"a\":{}}}"u8, state);
        Assert.Equal([new Sku("a")], state.Numbers.Keys);
        Assert.Throws<InvalidOperationException>(() => EverythingJson.Read("{}"u8, state));
    }

    [Fact]
    public void Of_rows_of_one_key_the_last_one_counts_unless_they_are_rejected()
    {
        var json = "{\"numbers\":{\"x\":{}},\"numbers\":{\"a\":{\"int32\":1},\"\\u0061\":{\"int32\":2}}}"u8.ToArray();

        EverythingJson.Read(json, out Everything state);
        Assert.Equal([new("a", 2)], state.Numbers.Select(pair => new KeyValuePair<string, int>(pair.Key.Value, pair.Value.Int32)));
        Assert.Throws<JsonException>(() => EverythingJson.Read(json, out Everything _, new JsonReadOptions { DuplicateMembers = JsonMemberHandling.Reject }));
    }

    [Theory]
    [InlineData("{\"quantity\":1,\"name\":\"a\"}")]
    [InlineData("{\"qty\":1,\"was\":\"a\"}")]
    [InlineData("{ \"used to be\" : \"a\" , \"qty\" : 1 }")]
    public void Former_names_are_read(string json) => Assert.Equal(new Renamed(1, "a"), Read<Renamed>(json, EverythingJson.Read));

    [Theory]
    [InlineData("{\"a\":1}", "b")]
    [InlineData("{\"b\":\"x\"}", "a")]
    [InlineData("{}", "a")]
    public void What_is_required_must_be_there(string json, string missing)
    {
        Assert.Contains($"'{missing}'", Assert.Throws<JsonException>(() => Read<Required>(json, EverythingJson.Read)).Message, StringComparison.Ordinal);
        Assert.Equal(7, Read<Required>("{\"b\":null,\"a\":7}", EverythingJson.Read).A);
    }

    [Fact]
    public void Unknown_members_are_skipped_unless_the_type_or_the_caller_rejects_them()
    {
        const string Unknown = "{\"more\":{\"a\":[1,2]},\"a\":1,\"b\":2}";

        Assert.Equal(new Renamed(0, "n"), Read<Renamed>("{\"a\":[{}],\"name\":\"n\"}", EverythingJson.Read));
        Assert.Contains("more", Assert.Throws<JsonException>(() => Read<Strict>(Unknown, EverythingJson.Read)).Message, StringComparison.Ordinal);
        Assert.Equal("$.more", Assert.Throws<JsonException>(() => Read<Renamed>(Unknown, EverythingJson.Read, new JsonReadOptions { UnknownMembers = JsonMemberHandling.Reject })).Path);
    }

    [Fact]
    public void What_nothing_is_generated_for_goes_to_the_resolvers_of_the_caller()
    {
        var foreign = new Foreign(ImmutableDictionary<string, int>.Empty.Add("a", 1), ["x"]);
        var json = JsonSerializer.Serialize(foreign, WithReflection);

        Assert.Equal("{\"map\":{\"a\":1},\"list\":[\"x\"]}", json);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Foreign>(json, WithReflection), WithReflection));
        var exception = Assert.Throws<NotSupportedException>(() => Write<Foreign>(foreign, EverythingJson.Write));
        Assert.Contains("Foreign.Map", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plugged_in_the_caller_s_options_hold()
    {
        Dictionary<string, List<Numbers>> value = new() { ["a"] = [.. Samples.Numbers] };

        var json = JsonSerializer.Serialize(value, IndentedGenerated);
        Assert.Equal(JsonSerializer.Serialize(value, IndentedReference), json);
        Assert.Equal(Samples.Numbers, JsonSerializer.Deserialize<Dictionary<string, List<Numbers>>>(json, IndentedGenerated)!["a"]);
    }

    [Fact]
    public void A_batch_takes_commands_from_JSON()
    {
        var state = new Everything();
        var executor = new EverythingExecutor(state);
        var batch = executor.CreateBatch();

        Assert.Equal(3, batch.AddJson("[{\"$command\":\"PutNumbers\",\"sku\":\"a\",\"numbers\":{\"int32\":5}}, {\"numbers\":{},\"sku\":\"b\",\"$command\":\"PutNumbers\"}, {\"$command\":\"Reset\"}]"u8));
        Assert.Equal(2, batch.AddJson("{\"$command\":\"Mark\",\"color\":\"Red\",\"places\":[{\"row\":1},{}],\"note\":\"n\"}\n{\"$command\":\"Clear\"}"u8));
        Assert.Throws<JsonException>(() => batch.AddJson("{\"$command\":\"Clear\"}\n{\"$command\":\"Unknown\"}"u8));
        Assert.Equal(5, batch.Count);
        Assert.Equal(5, executor.Execute(batch).Committed);
        Assert.Equal(5, state.Numbers[new("a")].Int32);
        Assert.Equal(2, state.Marked[Color.Red].Odd);
    }

    private static Everything Filled()
    {
        var state = new Everything();
        state.Numbers.Add(new("a\"ä"), Samples.Numbers[1]);
        state.Numbers.Add(new(""), Samples.Numbers[2]);
        state.Texts.Add(-1, Samples.Texts[0]);
        state.Texts.Add(int.MaxValue, Samples.Texts[1]);
        state.Shapes.Add(Guid.Empty, Samples.Shapes[1]);
        state.Marked.Add(Color.Green, Samples.Marked[1]);
        state.Sparse.Add(Samples.Places[0], Samples.Sparse[1]);
        state.Sparse.Add(Samples.Places[1], default);
        state.Renamed.Add(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), new(1, "x"));
        state.Required.Add(new((Half)1.5), new() { A = 1, B = "b", C = 2 });
        state.Sku.Value = new("cell");
        state.Fixed.Value = new(3, "r");
        state.Sum.Value = 42;
        return state;
    }

    private static void AssertAsReference<T>(IEnumerable<T> values, Writing<T> write, Reading<T> read, JsonTypeInfo<T> info)
    {
        foreach (var value in values)
        {
            var reference = Reference.Write(value);
            Assert.Equal(reference, Write(value, write));
            Assert.Equal(reference, JsonSerializer.Serialize(value, info));
            foreach (var form in Forms(reference))
            {
                Assert.Equal(reference, Reference.Write(Read(form, read)));
                Assert.Equal(reference, Reference.Write(JsonSerializer.Deserialize(form, info)));
            }
        }
    }

    /// <summary>A document as it is written, indented, with a space behind each colon, and with its members the other way round.</summary>
    private static IEnumerable<string> Forms(string json)
    {
        yield return json;
        using var document = JsonDocument.Parse(json);
        yield return JsonSerializer.Serialize(document.RootElement, Indented);
        yield return JsonSerializer.Serialize(document.RootElement, Indented).Replace("\n", "", StringComparison.Ordinal);
        if (document.RootElement.ValueKind == JsonValueKind.Object)
            yield return $"{{{string.Join(",", document.RootElement.EnumerateObject().Reverse().Select(member => $"{JsonSerializer.Serialize(member.Name)}:{member.Value.GetRawText()}"))}}}";
    }

    private static string Write<T>(T value, Writing<T> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output, in value);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static T Read<T>(string json, Reading<T> read, JsonReadOptions? options = null)
    {
        read(Encoding.UTF8.GetBytes(json), out var value, options);
        return value;
    }
}
