using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1011</summary>
public class KeyAmbiguousTests
{
    [Fact]
    public Task Two_members_of_a_command() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku From, Sku To)
        {
            [Step] void Take(ref Stock {|#0:stock|}) { }
        }
        """,
        "SW1011", "The key of stock in Stock may be From or To: say which one is meant, as with [Key(nameof(From))]");

    [Fact]
    public Task Three_members_of_an_element() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Trip[] Trips)
        {
            [Step, ForEach(nameof(Trips))] void Take(ref Stock {|#0:stock|}) { }
        }
        public record struct Trip(Sku From, Sku Via, Sku To);
        """,
        "SW1011", "The key of stock in Stock may be From, Via or To: say which one is meant, as with [Key(nameof(Trip.From))]");

    [Fact]
    public Task Two_members_of_an_element_in_a_generic_type() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Trip<int>[] Trips)
        {
            [Step, ForEach(nameof(Trips))] void Take(ref Stock {|#0:stock|}) { }
        }
        public record struct Trip<T>(Sku From, Sku To);
        """,
        "SW1011", "The key of stock in Stock may be From or To: say which one is meant, as with [Key(nameof(Trip<int>.From))]");

    [Fact]
    public Task Two_members_of_a_tuple() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move((Sku From, Sku To)[] Trips)
        {
            [Step, ForEach(nameof(Trips))] void Take(ref Stock {|#0:stock|}) { }
        }
        """,
        "SW1011", "The key of stock in Stock may be From or To: say which one is meant, as with [Key(\"From\")]");

    [Fact]
    public Task Keys_that_are_named() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku From, Sku To, (Sku From, Sku To)[] Trips)
        {
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) { }
            [Step, ForEach(nameof(Trips))] void Put([Key("From")] ref Stock stock) { }
        }
        """);

    [Fact]
    public Task The_element_comes_before_the_command() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines, Sku First, Sku Second)
        {
            [Step, ForEach(nameof(Lines))] void Take(ref Stock stock) { }
        }
        """);
}
