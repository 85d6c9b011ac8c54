using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>Commands of a stream into batches, whatever the pieces that it comes in.</summary>
public sealed class JsonCommandReaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Texts => AddJsonTests.Texts;

    public static TheoryData<string, string, int, int, string> BadTexts => AddJsonTests.BadTexts;

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Commands_are_added_in_their_order_whatever_the_pieces(string text)
    {
        foreach (var piece in (int[])[1, 2, 3, 7, 1_000])
        {
            foreach (var mark in (string[])["", "\uFEFF"])
            {
                var batch = new PartBatch();
                Assert.Equal(3, await batch.AddJsonAsync(Pieces(mark + text, piece), cancellationToken: Token));
                Assert.Equal(["part 1", "weight 2.5", "part 3 x"], batch.Commands);
            }
        }
    }

    [Theory]
    [MemberData(nameof(BadTexts))]
    public async Task A_stream_that_is_wrong_adds_nothing_and_tells_where(string text, string path, int line, int position, string message)
    {
        Assert.NotEmpty(path + message + position);
        foreach (var piece in (int[])[1, 5, 1_000])
        {
            var batch = new PartBatch();
            batch.Add(new Part { Id = 9 });
            var exception = await Assert.ThrowsAsync<JsonException>(async () => await batch.AddJsonAsync(Pieces(text, piece), cancellationToken: Token));
            Assert.Equal(line, exception.LineNumber);
            Assert.Equal(["part 9"], batch.Commands);
            Assert.Equal(1, batch.PartsInLane);
        }
    }

    [Theory]
    [InlineData("\n [\n{\"$command\":\"Part\",\"id\":1}, {\"$command\":\"Part\",\n \"sizes\":[0,\"x\"]}]", "$[1].sizes[1]", 3, 15)]
    [InlineData("[{\"$command\":\"Part\",\"id\":1}, {\"$command\":\"Part\",\"id\":\"\"}]", "$[1].id", 0, 55)]
    [InlineData("{\"$command\":\"Part\",\"id\":1}\n   {\"$command\":\"Part\",\"id\":tru}", "$.id", 1, 30)]
    [InlineData("[{\"$command\":\"Part\",\"id\":1},\n]", "$[1]", 1, 0)]
    [InlineData("[{\"$command\":\"Part\",\"id\":1} {\"$command\":\"Part\"}]", "$[1]", 0, 28)]
    [InlineData("[,{\"$command\":\"Part\"}]", "$[0]", 0, 1)]
    [InlineData("]", "$", 0, 0)]
    [InlineData("\n\n nonsense", "$", 2, 1)]
    [InlineData("[{\"$command\":\"Part\"}", "$[1]", 0, 20)]
    [InlineData("{\"$command\":\"Part\",\"name\":\"a\\", "$.name", 0, 29)]
    public async Task What_is_wrong_is_told_with_its_place_in_the_stream(string text, string path, int line, int position)
    {
        foreach (var piece in (int[])[1, 4, 1_000])
        {
            var exception = await Assert.ThrowsAsync<JsonException>(async () => await new PartBatch().AddJsonAsync(Pieces(text, piece), cancellationToken: Token));
            Assert.Equal((path, line, position), (exception.Path, (int)exception.LineNumber!, (int)exception.BytePositionInLine!));
        }
    }

    [Fact]
    public async Task A_stream_larger_than_memory_is_read_portion_by_portion()
    {
        const int commands = 20_000;
        var text = "[" + string.Join(",\n", Enumerable.Range(0, commands).Select(i => $"{{\"$command\":\"Part\",\"id\":{i},\"name\":\"\\\"}}]\"}}")) + "]";
        var progress = new Positions();
        var reader = new JsonCommandReader(Pieces(text, 10_000));
        var batch = new PartBatch();
        var next = 0;
        while (await reader.ReadAsync(batch, maxCommands: 300, progress, Token) is > 0 and var count)
        {
            Assert.True(count == 300 || next + count == commands);
            Assert.Equal($"part {next} \"}}]", batch.Commands.First());
            next += count;
            batch.Clear();
        }

        Assert.Equal(commands, next);
        Assert.Equal(text.Length, reader.BytesRead);
        Assert.Equal(progress.Order(), progress);
        Assert.Equal(text.Length, progress[^1]);
        Assert.Equal(0, await reader.ReadAsync(batch, cancellationToken: Token));
    }

    [Fact]
    public async Task A_command_longer_than_any_piece_is_read()
    {
        var name = new string('x', 300_000);
        var batch = new PartBatch();
        Assert.Equal(1, await batch.AddJsonAsync(Pieces($"{{\"$command\":\"Part\",\"name\":\"{name}\"}}", 5_000), cancellationToken: Token));
        Assert.Equal([$"part 0 {name}"], batch.Commands);
    }

    [Fact]
    public async Task A_pipe_is_read_and_left_open()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync("{\"$command\":\"Part\",\"id\":1}\n{\"$command\":\"Part\","u8.ToArray(), Token);
        var batch = new PartBatch();
        var adding = batch.AddJsonAsync(pipe.Reader, cancellationToken: Token);
        await pipe.Writer.WriteAsync("\"id\":2}"u8.ToArray(), Token);
        await pipe.Writer.CompleteAsync();
        Assert.Equal(2, await adding);
        Assert.Equal(["part 1", "part 2"], batch.Commands);
        Assert.True((await pipe.Reader.ReadAsync(Token)).IsCompleted);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_adds_nothing_and_is_the_last()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync("{\"$command\":\"Part\",\"id\":1}\n"u8.ToArray(), Token);
        var batch = new PartBatch();
        var reader = new JsonCommandReader(pipe.Reader);
        using var source = new CancellationTokenSource();
        var adding = reader.ReadAsync(batch, cancellationToken: source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await adding);
        Assert.Equal(0, batch.Count);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await reader.ReadAsync(batch, cancellationToken: Token));
    }

    [Fact]
    public async Task Arguments_are_checked()
    {
        Assert.Throws<ArgumentNullException>(() => new JsonCommandReader((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => new JsonCommandReader((PipeReader)null!));
        var reader = new JsonCommandReader(Stream.Null);
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await reader.ReadAsync(null!, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await reader.ReadAsync(new PartBatch(), maxCommands: 0, cancellationToken: Token));
    }

    private static PieceStream Pieces(string text, int piece) => new(Encoding.UTF8.GetBytes(text), piece);

    private sealed class Positions : List<long>, IProgress<long>
    {
        public void Report(long value) => Add(value);
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class PieceStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
