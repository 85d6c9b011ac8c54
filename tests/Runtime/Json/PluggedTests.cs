using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Stepwright.Contract;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>A codec plugged into System.Text.Json does what the caller's options say.</summary>
public sealed class PluggedTests
{
    private static readonly Part Sample = new()
    {
        Id = 7,
        Name = "<caf\u00e9> \ud83d\ude00 \"x\"",
        Sizes = [1, -2, 3],
        Weight = new Weight { Kilograms = 1e-7, IsExact = true },
        Parts = [default, new Part { Name = "" }],
    };

    public static TheoryData<string> OptionNames => ["default", "indented", "relaxed", "relaxed-indented", "tabs"];

    [Theory]
    [MemberData(nameof(OptionNames))]
    public void It_is_written_as_without_it(string name)
    {
        var (with, without) = Options(name);
        Assert.Equal(JsonSerializer.Serialize(Sample, without), JsonSerializer.Serialize(Sample, with));

        Part[] parts = [Sample, default];
        var byName = new Dictionary<string, Part> { ["a"] = Sample };
        Assert.Equal(JsonSerializer.Serialize(parts, without), JsonSerializer.Serialize(parts, with));
        Assert.Equal(JsonSerializer.Serialize(byName, without), JsonSerializer.Serialize(byName, with));
    }

    [Theory]
    [MemberData(nameof(OptionNames))]
    public void It_is_read_wherever_it_stands(string name)
    {
        var (with, without) = Options(name);
        var document = JsonSerializer.Serialize(new Dictionary<string, Part[]> { ["a"] = [default, Sample] }, without);
        var read = JsonSerializer.Deserialize<Dictionary<string, Part[]>>(document, with)!["a"];
        Assert.Equal(JsonSerializer.Serialize(Sample, without), JsonSerializer.Serialize(read[1], without));
    }

    [Fact]
    public void Comments_and_trailing_commas_are_taken_where_the_options_take_them()
    {
        const string document = "{/* the number */\"id\":5,\"sizes\":[1,2,],}";
        var (with, _) = Options("default");
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Part>(document, with));
        var read = JsonSerializer.Deserialize<Part>(document, Lenient(with));
        Assert.Equal(5, read.Id);
        Assert.Equal([1, 2], read.Sizes!);
    }

    [Fact]
    public void Unknown_and_duplicate_members_are_rejected_where_the_options_reject_them()
    {
        var (with, _) = Options("default");
        Assert.Equal(2, JsonSerializer.Deserialize<Part>("{\"x\":1,\"id\":1,\"id\":2}", with).Id);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Part>("{\"x\":1}", Strict(with)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Part>("{\"id\":1,\"id\":2}", Strict(with)));
    }

    [Fact]
    public async Task It_is_read_from_streams_and_pipes_in_pieces()
    {
        var (with, without) = Options("indented");
        var document = JsonSerializer.SerializeToUtf8Bytes(Enumerable.Repeat(Sample, 50).ToArray(), without);
        var expected = Encoding.UTF8.GetString(document);

        using var stream = new MemoryStream(document);
        var options = Small(with);
        Assert.Equal(expected, JsonSerializer.Serialize(await JsonSerializer.DeserializeAsync<Part[]>(stream, options, TestContext.Current.CancellationToken), without));

        var pipe = new Pipe(new PipeOptions(minimumSegmentSize: 16));
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < document.Length; i += 7)
                await pipe.Writer.WriteAsync(document.AsMemory(i, Math.Min(7, document.Length - i)), TestContext.Current.CancellationToken);
            await pipe.Writer.CompleteAsync();
        }, TestContext.Current.CancellationToken);
        Assert.Equal(expected, JsonSerializer.Serialize(await JsonSerializer.DeserializeAsync<Part[]>(pipe.Reader, with, TestContext.Current.CancellationToken), without));
        await writing;
    }

    [Fact]
    public void It_is_read_from_several_segments()
    {
        var (with, without) = Options("default");
        var document = JsonSerializer.SerializeToUtf8Bytes(Sample, without);
        var first = new Segment(document.AsMemory(0, 40), null);
        var last = new Segment(document.AsMemory(40), first);
        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
        Assert.Equal(JsonSerializer.Serialize(Sample, without), JsonSerializer.Serialize(JsonSerializer.Deserialize<Part>(ref reader, with), without));
    }

    [Fact]
    public void A_scalar_is_read_with_its_quotes_and_written_as_a_key()
    {
        var options = With(new JsonConverterOf<string?>(ScalarCodecs.String), new JsonConverterOf<Guid>(ScalarCodecs.Guid), new JsonConverterOf<int>(ScalarCodecs.Int32));
        var byKey = new Dictionary<Guid, string?> { [Guid.AllBitsSet] = "a\"b", [Guid.Empty] = null };
        var document = JsonSerializer.Serialize(byKey, options);
        Assert.Equal(JsonSerializer.Serialize(byKey), document);
        Assert.Equal(byKey, JsonSerializer.Deserialize<Dictionary<Guid, string?>>(document, options));
        Assert.Equal([1, 20, -300], JsonSerializer.Deserialize<int[]>("[1, 20 ,-300]", options)!);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<int, int>>("{\"x\":1}", options));
    }

    [Fact]
    public void An_error_has_the_place_of_the_whole_document_and_tells_that_in_the_value()
    {
        var (with, _) = Options("default");
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Part[]>("[{},\n{\"sizes\":[0,\"x\"]}]", with));
        Assert.Equal(("$[1]", 1L, 15L), (exception.Path, exception.LineNumber, exception.BytePositionInLine));
        Assert.Contains("$.sizes[1]", exception.Message);

        exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Part[]>("[{},\n{\"sizes\":[0,\"x\"]}]", Lenient(with)));
        Assert.Equal("$[1]", exception.Path);
        Assert.Contains("$.sizes[1]", exception.Message);
    }

    [Fact]
    public void Writers_within_writers_do_not_meet()
    {
        // The codec of the outer value writes its part through System.Text.Json, which comes back to a codec.
        var (with, without) = Options("default");
        with.MakeReadOnly(populateMissingResolver: true);
        var info = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<Part[]>)with.GetTypeInfo(typeof(Part[]));
        var outer = new JsonConverterOf<Part[]>(new ScalarCodec<Part[]>(
            (ref buffer, value) => buffer.WriteValue(value, info),
            (ref source) => source.ReadValue(info)!,
            (ref _, _) => throw new NotSupportedException(),
            (ref _) => throw new NotSupportedException()));
        var options = With(outer);
        Part[] parts = [Sample, default];
        var document = JsonSerializer.Serialize(new Dictionary<string, Part[]> { ["a"] = parts }, options);
        Assert.Equal(JsonSerializer.Serialize(new Dictionary<string, Part[]> { ["a"] = parts }, without), document);
        Assert.Equal(Sample.Name, JsonSerializer.Deserialize<Dictionary<string, Part[]>>(document, options)!["a"][0].Name);
    }

    private static (JsonSerializerOptions With, JsonSerializerOptions Without) Options(string name)
    {
        var without = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = name.EndsWith("indented", StringComparison.Ordinal) || name == "tabs",
            IndentCharacter = name == "tabs" ? '\t' : ' ',
            Encoder = name.StartsWith("relaxed", StringComparison.Ordinal) ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping : null,
        };
        return (new JsonSerializerOptions(without) { Converters = { new JsonConverterOf<Part>(PartCodec.Instance) } }, without);
    }

    private static JsonSerializerOptions Lenient(JsonSerializerOptions options) =>
        new(options) { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    private static JsonSerializerOptions Strict(JsonSerializerOptions options) =>
        new(options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false };

    private static JsonSerializerOptions Small(JsonSerializerOptions options) => new(options) { DefaultBufferSize = 16 };

    private static JsonSerializerOptions With(params JsonConverter[] converters)
    {
        var options = new JsonSerializerOptions();
        foreach (var converter in converters)
            options.Converters.Add(converter);
        return options;
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? before)
        {
            Memory = memory;
            if (before is null)
                return;
            RunningIndex = before.RunningIndex + before.Memory.Length;
            before.Next = this;
        }
    }
}
