using System.Globalization;
using static Stepwright.Analyzers.Tests.Determinism.Steps;

namespace Stepwright.Analyzers.Tests.Determinism;

/// <summary>SW3008.</summary>
public class StaticMutableStateTests
{
    private const string Types = """
        public static class Fixed
        {
            public const int Limit = 5;
            public static readonly int Size = 5;
            public static readonly string Name = "a";
            public static readonly ImmutableArray<int> Sizes = [1];
            public static readonly Dictionary<string, int> Rates = new() { ["a"] = 1 };
            public static readonly int[] Steps = [1, 2];
            public static readonly Stock Empty = default;
            public static readonly Settings Default = new() { Rate = 1 };
            public static readonly Immutable Other = new(1);
            public static readonly List<int> Filled = new();
            public static int Ten => 10;
            public static int Twelve { get; } = 12;
            static Fixed() { Filled.Add(1); Fixed.Filled.Add(2); }
        }
        public static class Changing
        {
            public static int Count;
            public static int Total { get; set; }
            public static int Hidden { get; private set; }
            public static event Action? Changed;
            public static readonly Dictionary<string, int> Cache = new();
            public static readonly List<int> Elsewhere = new();
            public static readonly int[] Slots = new int[3];
            public static readonly Counter Counter = new();
            public static readonly StringBuilder Text = new();
            public static readonly Random Random = new(5);
            public static void Load() { Elsewhere.Add(1); Slots[1] = 2; Changed?.Invoke(); }
        }
        public class Settings { public int Rate { get; set; } }
        public record Immutable(int Rate) { public int Twice() => Rate * 2; }
        public class Counter { private int _value; public int Next() => Up(); private int Up() => ++_value; public int Value => _value; }
        """;

    [Theory]
    [InlineData("{|SW3008:Changing.Count|}++;")]
    [InlineData("stock.Available = {|SW3008:Changing.Count|};")]
    [InlineData("{|SW3008:Changing.Total|} = 1;")]
    [InlineData("stock.Available = {|SW3008:Changing.Hidden|};")]
    [InlineData("{|SW3008:Changing.Cache|}[\"a\"] = 1;")]
    [InlineData("if ({|SW3008:Changing.Cache|}.TryGetValue(\"a\", out var x)) stock.Available = x; else {|SW3008:Changing.Cache|}.Add(\"a\", 1);")]
    [InlineData("stock.Available = {|SW3008:Changing.Elsewhere|}.Count;")]
    [InlineData("stock.Available = {|SW3008:Changing.Slots|}[1];")]
    [InlineData("stock.Available = {|SW3008:Changing.Counter|}.Next();")]
    [InlineData("{|SW3008:Changing.Text|}.Append(1);")]
    [InlineData("stock.Available = {|SW3008:Changing.Random|}.Next();")]
    public Task Static_state_that_changes_is_reported(string body) => AreReportedAsync(body, Types);

    [Theory]
    [InlineData("stock.Available = Fixed.Limit + Fixed.Size + Fixed.Name.Length + Fixed.Sizes[0] + Fixed.Ten + Fixed.Twelve;")]
    [InlineData("stock.Available = Fixed.Rates[\"a\"] + Fixed.Steps[1] + Fixed.Steps.Length + Fixed.Empty.Available;")]
    [InlineData("stock.Available = Fixed.Default.Rate + Fixed.Other.Rate + Fixed.Other.Twice() + Fixed.Filled[0];")]
    [InlineData("foreach (var x in Fixed.Steps) stock.Available += x;")]
    [InlineData("_ = string.Empty + Type.EmptyTypes.Length + DateTime.MinValue.Year;")]
    public Task Static_state_that_nothing_changes_is_not(string body) => AreSilentAsync(body, Types);

    [Fact]
    public async Task The_field_and_its_use_are_additional_places()
    {
        var test = new ShopTest<DeterminismAnalyzer>([
            """
            public static class Helper { static int s_count; public static int Next() => s_count++; }
            [Command<Shop>] public partial record struct Move(Sku Sku) { [Step] void Take(ref Stock stock) => stock.Available = Helper.Next(); }
            """]);
        var diagnostic = Assert.Single(await test.DiagnosticsAsync(), diagnostic => diagnostic.Id == "SW3008");

        Assert.Equal(
            "Take uses static state that can change: Take → Helper.Next → Helper.s_count; keep it in the state, or make it readonly and immutable",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal([(0, 40), (0, 77)], diagnostic.AdditionalLocations.Select(place => (place.GetLineSpan().StartLinePosition.Line, place.GetLineSpan().StartLinePosition.Character)));
        Assert.DoesNotContain("Direct", diagnostic.Properties.Keys);
    }
}
