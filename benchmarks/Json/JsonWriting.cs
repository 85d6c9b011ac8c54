using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Stepwright.Benchmarks.Json.Plain;
using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Benchmarks.Measuring;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json;

/// <summary>What is measured of writing. Every workload has a buffer of its own, which it uses again and again.</summary>
internal static class JsonWriting
{
    public static Workload Orders()
    {
        var orders = JsonSamples.Orders;
        var output = new ArrayBufferWriter<byte>();
        return new Workload(orders.Length, () =>
        {
            foreach (ref readonly var order in orders.AsSpan())
            {
                output.ResetWrittenCount();
                StoreJson.Write(output, in order);
            }
        });
    }

    public static Workload PlainOrders() => Each(JsonSamples.PlainOrders, PlainContext.Default.PlainPlaceOrder);

    public static Workload PluggedOrders() => Each(JsonSamples.Orders, StoreJson.PlaceOrder);

    public static Workload Commands()
    {
        var batch = JsonSamples.Batch();
        var output = new ArrayBufferWriter<byte>();
        return new Workload(batch.Count, () =>
        {
            output.ResetWrittenCount();
            var buffer = new JsonBuffer(output);
            CommandArray.Write(ref buffer, batch);
            buffer.Flush();
        });
    }

    public static Workload PlainCommands() => Whole(JsonSamples.PlainCommands, JsonSamples.Commands, PlainContext.Default.PlainCommandArray);

    public static Workload State()
    {
        var store = JsonSamples.Store;
        var output = new ArrayBufferWriter<byte>();
        return new Workload(JsonSamples.Rows, () =>
        {
            output.ResetWrittenCount();
            StoreJson.Write(output, in store);
        });
    }

    public static Workload PluggedState() => Whole(JsonSamples.Store, JsonSamples.Rows, StoreJson.Store);

    public static Workload PlainState() => Whole(JsonSamples.PlainStore, JsonSamples.Rows, PlainContext.Default.PlainStore);

    /// <summary>The document of a value.</summary>
    public static byte[] Document<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    private static Workload Each<T>(T[] values, JsonTypeInfo<T> type)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new Utf8JsonWriter(output);
        return new Workload(values.Length, () =>
        {
            foreach (ref readonly var value in values.AsSpan())
            {
                output.ResetWrittenCount();
                writer.Reset();
                JsonSerializer.Serialize(writer, value, type);
            }
        });
    }

    private static Workload Whole<T>(T value, int operations, JsonTypeInfo<T> type)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new Utf8JsonWriter(output);
        return new Workload(operations, () =>
        {
            output.ResetWrittenCount();
            writer.Reset();
            JsonSerializer.Serialize(writer, value, type);
        });
    }
}
