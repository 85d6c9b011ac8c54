using Stepwright.Benchmarks.Measuring;
using Stepwright.Benchmarks.Pairs;

namespace Stepwright.Benchmarks.Json;

/// <summary>The pairs of JSON: ours against the source generator of System.Text.Json at its best.</summary>
internal static class JsonPairs
{
    /// <summary>What the pairs are called by on the command line.</summary>
    public const string Group = "json";

    public static IReadOnlyList<Pair> Create() =>
    [
        Writing("json-write-single", "an order", JsonWriting.Orders(), JsonWriting.PlainOrders(), 3),
        Writing("json-write-array", "1,000 commands of four kinds", JsonWriting.Commands(), JsonWriting.PlainCommands(), 4.5),
        Writing("json-write-state", "1,000 rows of ten fields", JsonWriting.State(), JsonWriting.PlainState(), 1.8),
        Plugged("json-write-plugged", "an order", JsonWriting.PluggedOrders(), JsonWriting.PlainOrders(), 1.6),
        Plugged("json-write-state-plugged", "1,000 rows of ten fields", JsonWriting.PluggedState(), JsonWriting.PlainState(), 1.6),
        Reading("json-read-single", "an order", JsonReading.OrdersIn, JsonReading.PlainOrdersIn, JsonLayout.Expected, 3.5),
        Reading("json-read-single-indented", "an order, indented", JsonReading.OrdersIn, JsonReading.PlainOrdersIn, JsonLayout.Indented, 1),
        Reading("json-read-single-shuffled", "an order, shuffled", JsonReading.OrdersIn, JsonReading.PlainOrdersIn, JsonLayout.Shuffled, 1),
        Reading("json-read-array", "1,000 commands of four kinds", JsonReading.CommandsIn, JsonReading.PlainCommandsIn, JsonLayout.Expected, 3.3),
        Reading("json-read-array-indented", "the same, indented", JsonReading.CommandsIn, JsonReading.PlainCommandsIn, JsonLayout.Indented, 1),
        Reading("json-read-array-shuffled", "the same, shuffled", JsonReading.CommandsIn, JsonReading.PlainCommandsIn, JsonLayout.Shuffled, 1),
        Reading("json-read-state", "1,000 rows of ten fields", JsonReading.StateIn, JsonReading.PlainStateIn, JsonLayout.Expected, 3),
        Reading("json-read-state-indented", "the same, indented", JsonReading.StateIn, JsonReading.PlainStateIn, JsonLayout.Indented, 1),
        Reading("json-read-state-shuffled", "the same, shuffled", JsonReading.StateIn, JsonReading.PlainStateIn, JsonLayout.Shuffled, 1),
        Plugged("json-read-plugged", "an order", JsonReading.PluggedOrdersIn(JsonLayout.Expected), JsonReading.PlainOrdersIn(JsonLayout.Expected), 1.2),
        Plugged("json-read-state-plugged", "1,000 rows of ten fields", JsonReading.PluggedStateIn(JsonLayout.Expected), JsonReading.PlainStateIn(JsonLayout.Expected), 1.2),
        new("json-add", "1,000 commands, one on each line, into lanes: AddJson against Deserialize line by line")
        {
            Group = Group,
            Subject = JsonReading.CommandLines(),
            Reference = JsonReading.PlainCommandLines(),
            Figures = [Figure.SpeedUp("Deserialize / AddJson") with { AtLeast = 4.5 }, Figure.BytesRatio("bytes, ours / theirs")],
        },
        new("json-add-stream", "the same from a stream: AddJsonAsync against DeserializeAsyncEnumerable")
        {
            Group = Group,
            Subject = JsonReading.CommandStream(),
            Reference = JsonReading.PlainCommandStream(),
            Figures = [Figure.SpeedUp("theirs / AddJsonAsync"), Figure.BytesRatio("bytes, ours / theirs")],
        },
    ];

    private static Pair Writing(string name, string what, Workload subject, Workload reference, double target) =>
        new(name, $"writing {what}: ours against Serialize")
        {
            Group = Group,
            Subject = subject,
            Reference = reference,
            Figures = [Figure.SpeedUp("Serialize / ours") with { AtLeast = target }, Figure.Bytes("bytes") with { AtMost = 0 }],
        };

    private static Pair Reading(
        string name, string what, Func<JsonLayout, Workload> subject, Func<JsonLayout, Workload> reference, JsonLayout layout, double target) =>
        new(name, $"reading {what}: ours against Deserialize")
        {
            Group = Group,
            Subject = subject(layout),
            Reference = reference(layout),
            Figures = [Figure.SpeedUp("Deserialize / ours") with { AtLeast = target }, Figure.BytesRatio("bytes, ours / theirs") with { AtMost = 0.5 }],
        };

    private static Pair Plugged(string name, string what, Workload subject, Workload reference, double target) =>
        new(name, $"{what}: System.Text.Json with the ours against without")
        {
            Group = Group,
            Subject = subject,
            Reference = reference,
            Figures = [Figure.SpeedUp("without / with") with { AtLeast = target }],
        };
}
