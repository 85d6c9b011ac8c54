using Verify = Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.SnapshotAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW4004; what stands before the last member takes 120 bytes.</summary>
public class LargeRowTests
{
    [Theory]
    [InlineData("long", 128)]
    [InlineData("string", 128)]
    [InlineData("ImmutableArray<int>", 128)]
    [InlineData("DateTime", 128)]
    [InlineData("TimeSpan", 128)]
    [InlineData("byte", 128)]
    [InlineData("Half", 128)]
    [InlineData("DateOnly", 128)]
    [InlineData("DayOfWeek", 128)]
    [InlineData("int?", 128)]
    [InlineData("nint", 128)]
    [InlineData("Two", 128)]
    [InlineData("Empty", 128)]
    [InlineData("decimal", 136)]
    [InlineData("Guid", 136)]
    [InlineData("DateTimeOffset", 136)]
    [InlineData("Int128", 144)]
    [InlineData("long?", 136)]
    [InlineData("(byte, int, byte)", 136)]
    [InlineData("Three", 136)]
    [InlineData("Buffer", 136)]
    [InlineData("CancellationToken", 128)]
    [InlineData("System.Text.Json.JsonElement", 136)]
    public Task What_a_row_takes(string last, int bytes)
    {
        var row = $$"""
            public struct Eight { public long A, B, C, D, E, F, G, H; }
            public struct Seven { public long A, B, C, D, E, F, G; }
            public struct Two { public char A; public short B; public float C; }
            public struct Three { public bool A; public double B; }
            public struct Empty;
            [System.Runtime.CompilerServices.InlineArray(3)] public struct Buffer { private int _first; }
            public record struct {|#0:Good|}(Eight Eight, Seven Seven, {{last}} Last);
            [State] public sealed partial class Depot { public partial Table<int, Good> Goods { get; } }
            """;
        return bytes > 128
            ? Verify.IsReportedAsync(row, "SW4004", $"A row Good takes about {bytes} bytes, and every first write of a command copies it: split what changes seldom into a table of its own")
            : Verify.IsSilentAsync(row.Replace("{|#0:Good|}", "Good", StringComparison.Ordinal));
    }

    [Fact]
    public Task A_row_that_is_declared_elsewhere() => Verify.IsReportedAsync(
        "[State] public sealed partial class Depot { public partial Cell<((Int128, Int128, Int128, Int128), (Int128, Int128, Int128, Int128), byte)> {|#0:Wide|} { get; } public partial Table<(Guid, Guid, Guid, Guid, Guid, Guid, Guid, Guid, Guid), int> Keys { get; } }",
        "SW4004", "A row ((Int128, Int128, Int128, Int128), (Int128, Int128, Int128, Int128), byte) takes about 144 bytes, and every first write of a command copies it: split what changes seldom into a table of its own");

    [Fact]
    public Task Large_types_that_are_no_rows() => Verify.IsSilentAsync(
        """
        public record struct Wide(Guid A, Guid B, Guid C, Guid D, Guid E, Guid F, Guid G, Guid H, Guid I);
        public record struct Good(ImmutableArray<Wide> Parts);
        [State] public sealed partial class Depot { public partial Table<Wide, Good> Goods { get; } }
        """);

    [Theory]
    [InlineData("public unsafe struct {|SW4004:Good|} { public fixed int Data[33]; }")]
    [InlineData("public unsafe struct Good { public fixed byte Data[128]; }")]
    [InlineData("public record struct Good(Good Inner);")]
    [InlineData("public record struct Good(Missing Inner);")]
    public Task Code_that_does_not_compile(string row) => Verify.IsReportedInBrokenCodeAsync($"{row} [State] public sealed partial class Depot {{ public partial Cell<Good> Last {{ get; }} }}");
}
