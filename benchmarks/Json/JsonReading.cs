using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Stepwright.Benchmarks.Json.Plain;
using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Json;

/// <summary>What is measured of reading: the same documents on both sides.</summary>
internal static class JsonReading
{
    private static readonly byte[][] Orders = [.. JsonSamples.PlainOrders.Select(order => JsonWriting.Document(order, PlainContext.Default.PlainPlaceOrder))];
    private static readonly byte[][] Lines = [.. JsonSamples.PlainCommands.Select(command => JsonWriting.Document(command, PlainContext.Default.PlainCommand))];
    private static readonly byte[] Array = JsonWriting.Document(JsonSamples.PlainCommands, PlainContext.Default.PlainCommandArray);
    private static readonly byte[] State = JsonWriting.Document(JsonSamples.PlainStore, PlainContext.Default.PlainStore);

    public static Workload OrdersIn(JsonLayout layout)
    {
        var documents = OrderDocuments(layout);
        return new Workload(documents.Length, () =>
        {
            foreach (var document in documents)
                StoreJson.Read(document, out PlaceOrder _);
        });
    }

    public static Workload PluggedOrdersIn(JsonLayout layout) => Each(OrderDocuments(layout), StoreJson.PlaceOrder);

    public static Workload PlainOrdersIn(JsonLayout layout) => Each(OrderDocuments(layout), PlainContext.Default.PlainPlaceOrder);

    /// <summary>An array of commands into the lanes of a batch.</summary>
    public static Workload CommandsIn(JsonLayout layout) => AddJson(JsonDocuments.In(layout, Array));

    public static Workload PlainCommandsIn(JsonLayout layout) =>
        Whole(JsonDocuments.In(layout, Array), JsonSamples.Commands, PlainContext.Default.PlainCommandArray);

    /// <summary>A command on each line into the lanes of a batch.</summary>
    public static Workload CommandLines() => AddJson(JoinedLines());

    /// <summary>A command on each line, line by line.</summary>
    public static Workload PlainCommandLines()
    {
        var document = JoinedLines();
        var type = PlainContext.Default.PlainCommand;
        return new Workload(JsonSamples.Commands, () =>
        {
            var rest = document.AsSpan();
            while (!rest.IsEmpty)
            {
                var end = rest.IndexOf((byte)'\n');
                JsonSerializer.Deserialize(rest[..end], type);
                rest = rest[(end + 1)..];
            }
        });
    }

    /// <summary>The same from a stream.</summary>
    public static Workload CommandStream()
    {
        var document = JoinedLines();
        var batch = new StoreExecutor(new Store()).CreateBatch();
        return new Workload(JsonSamples.Commands, () =>
        {
            batch.Clear();
            using var stream = new MemoryStream(document);
            batch.AddJsonAsync(stream).AsTask().GetAwaiter().GetResult();
        });
    }

    /// <summary>The same from a stream, one by one as System.Text.Json reads them.</summary>
    public static Workload PlainCommandStream()
    {
        var document = JoinedLines();
        return new Workload(JsonSamples.Commands, () => ReadAsync(document).GetAwaiter().GetResult());

        static async Task ReadAsync(byte[] document)
        {
            using var stream = new MemoryStream(document);
            var commands = JsonSerializer.DeserializeAsyncEnumerable(stream, PlainContext.Default.PlainCommand, topLevelValues: true);
            await foreach (var command in commands.ConfigureAwait(false))
                ArgumentNullException.ThrowIfNull(command);
        }
    }

    public static Workload StateIn(JsonLayout layout)
    {
        var document = JsonDocuments.In(layout, State);
        return new Workload(JsonSamples.Rows, () => StoreJson.Read(document, out Store _));
    }

    public static Workload PluggedStateIn(JsonLayout layout) => Whole(JsonDocuments.In(layout, State), JsonSamples.Rows, StoreJson.Store);

    public static Workload PlainStateIn(JsonLayout layout) =>
        Whole(JsonDocuments.In(layout, State), JsonSamples.Rows, PlainContext.Default.PlainStore);

    private static byte[][] OrderDocuments(JsonLayout layout) => [.. Orders.Select(order => JsonDocuments.In(layout, order))];

    private static byte[] JoinedLines() => [.. Lines.SelectMany(line => line.Append((byte)'\n'))];

    private static Workload AddJson(byte[] document)
    {
        var batch = new StoreExecutor(new Store()).CreateBatch();
        return new Workload(JsonSamples.Commands, () =>
        {
            batch.Clear();
            batch.AddJson(document);
        });
    }

    private static Workload Each<T>(byte[][] documents, JsonTypeInfo<T> type) => new(documents.Length, () =>
    {
        foreach (var document in documents)
            JsonSerializer.Deserialize(document, type);
    });

    private static Workload Whole<T>(byte[] document, int operations, JsonTypeInfo<T> type) =>
        new(operations, () => JsonSerializer.Deserialize(document, type));
}
