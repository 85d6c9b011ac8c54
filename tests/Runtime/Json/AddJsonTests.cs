using System.Text;
using System.Text.Json;
using Stepwright.Contract;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>Commands of a text into a batch: one, an array, one after another; all of them or none.</summary>
public sealed class AddJsonTests
{
    public static TheoryData<string> Texts =>
    [
        "{\"$command\":\"Part\",\"id\":1}{\"$command\":\"Weight\",\"kilograms\":2.5}{\"$command\":\"Part\",\"id\":3,\"name\":\"x\"}",
        "{\"$command\": \"Part\", \"id\": 1}\n{\"$command\":\"Weight\",\"kilograms\":2.5}\r\n\n{\"$command\":\"Part\",\"id\":3,\"name\":\"x\"}\n",
        "[{\"$command\":\"Part\",\"id\":1},{\"$command\":\"Weight\",\"kilograms\":2.5},{\"$command\":\"Part\",\"id\":3,\"name\":\"x\"}]",
        " [ {\"id\":1, \"$command\" : \"Part\"} , { \"kilograms\":2.5 ,\"$command\":\"Weight\"} ]\n[]{\"name\":\"x\",\"id\":3,\"sizes\":[1,{}],\"sizes\":[],\"$command\":\"P\\u0061rt\"} ".Replace("[1,{}]", "[1]", StringComparison.Ordinal),
    ];

    /// <summary>The text, the path, the line, the byte, and what the message holds.</summary>
    public static TheoryData<string, string, int, int, string> BadTexts => new()
    {
        { "{\"$command\":\"Part\",\"id\":1}\n{\"$command\":\"Part\",\"id\":true}", "$.id", 1, 28, "expected" },
        { "[{\"$command\":\"Part\"},\n{\"$command\":\"Part\",\"sizes\":[1,\"\"]}]", "$[1].sizes[1]", 1, 32, "expected" },
        { "{\"$command\":\"Partner\"}", "$", 0, 1, "'Partner'" },
        { "{\"id\":1}", "$", 0, 8, "$command" },
        { "{\"$command\":5}", "$.$command", 0, 13, "text" },
        { "{\"$command\":\"Part\"} x", "$", 0, 20, "'x'" },
        { "{\"$command\":\"Part\"},{\"$command\":\"Part\"}", "$", 0, 19, "','" },
        { "[[{\"$command\":\"Part\"}]]", "$[0]", 0, 2, "object" },
        { "[{\"$command\":\"Part\"}", "$[1]", 0, 20, "array" },
        { "{\"$command\":\"Part\"", "$", 0, 18, "object" },
        { "5", "$", 0, 1, "object" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Commands_are_added_in_their_order(string text)
    {
        var batch = new PartBatch();
        Assert.Equal(3, batch.AddJson(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(["part 1", "weight 2.5", "part 3 x"], batch.Commands);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("[]")]
    [InlineData("[ ] [ ]")]
    public void A_text_without_commands_adds_none(string text) => Assert.Equal(0, new PartBatch().AddJson(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [MemberData(nameof(BadTexts))]
    public void A_text_that_is_wrong_adds_nothing_and_tells_where(string text, string path, int line, int position, string message)
    {
        var batch = new PartBatch();
        batch.Add(new Part { Id = 9 });
        var exception = Assert.Throws<JsonException>(() => batch.AddJson(Encoding.UTF8.GetBytes(text)));
        Assert.Equal((path, line, position), (exception.Path, (int)exception.LineNumber!, (int)exception.BytePositionInLine!));
        Assert.Contains(message, exception.Message);
        Assert.Equal(["part 9"], batch.Commands);
        Assert.Equal(1, batch.PartsInLane);

        Assert.Equal(1, batch.AddJson("{\"$command\":\"Part\",\"id\":10}"u8));
        Assert.Equal(["part 9", "part 10"], batch.Commands);
    }

    [Fact]
    public void Options_are_followed()
    {
        var batch = new PartBatch();
        Assert.Equal(1, batch.AddJson("{\"$command\":\"Weight\",\"kilograms\":1,\"kilograms\":2}"u8));
        Assert.Equal(["weight 2"], batch.Commands);
        Assert.Throws<JsonException>(() => batch.AddJson("{\"$command\":\"Weight\",\"kilograms\":1,\"kilograms\":2}"u8, new JsonReadOptions { DuplicateMembers = JsonMemberHandling.Reject }));
        Assert.Equal(1, batch.Count);
    }

    [Fact]
    public void A_running_batch_takes_nothing()
    {
        var batch = new PartBatch();
        batch.BeginRun();
        Assert.Throws<InvalidOperationException>(() => batch.AddJson("[]"u8));
    }

    [Fact]
    public void A_batch_without_generated_JSON_says_so() =>
        Assert.Throws<NotSupportedException>(() => new TestBatch().AddJson("{}"u8));

    [Fact]
    public void Nothing_is_allocated_but_texts_and_arrays()
    {
        var batch = new PartBatch();
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"$command\":\"Weight\",\"kilograms\":2.5,\"isExact\":true}\n", 500)));
        batch.AddJson(text);
        batch.Clear();
        var before = GC.GetAllocatedBytesForCurrentThread();
        batch.AddJson(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_command_read_by_its_type_may_say_its_name_but_no_other()
    {
        var source = new JsonSource("\"Part\""u8);
        source.ReadCommand("Part"u8);
        source.End();
        var exception = Assert.Throws<JsonException>(() =>
        {
            var other = new JsonSource("\"Weight\""u8);
            other.ReadCommand("Part"u8);
        });
        Assert.Contains("'Part'", exception.Message);
    }
}
