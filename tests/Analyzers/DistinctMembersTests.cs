using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1026</summary>
public class DistinctMembersTests
{
    [Fact]
    public Task A_name_that_the_command_lacks() => IsReportedAsync(
        """
        [Command<Shop>, Distinct(nameof(Move.From), {|#0:"Via"|})]
        public readonly partial record struct Move(Sku From, Sku To, OrderId Order)
        {
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) { }
        }
        """,
        "SW1026", "[Distinct] is wrong: Move has no member Via");

    [Fact]
    public Task One_member() => IsReportedAsync(
        """
        [Command<Shop>, {|#0:Distinct(nameof(Move.From))|}]
        public readonly partial record struct Move(Sku From, Sku To, OrderId Order)
        {
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) { }
        }
        """,
        "SW1026", "[Distinct] is wrong: name two or more members");

    [Fact]
    public Task No_member() => IsReportedAsync(
        """
        [Command<Shop>, {|#0:Distinct|}]
        public readonly partial record struct Move(Sku From, Sku To, OrderId Order)
        {
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) { }
        }
        """,
        "SW1026", "[Distinct] is wrong: name two or more members");

    [Fact]
    public Task One_member_twice() => IsReportedAsync(
        """
        [Command<Shop>, Distinct(nameof(Move.From), nameof(Move.To), {|#0:"From"|})]
        public readonly partial record struct Move(Sku From, Sku To, OrderId Order)
        {
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) { }
        }
        """,
        "SW1026", "[Distinct] is wrong: From is named twice and cannot differ from itself");

    [Fact]
    public Task Members_of_different_types() => IsReportedAsync(
        """
        [Command<Shop>, Distinct(nameof(Move.From), nameof(Move.To), {|#0:nameof(Move.Order)|})]
        public readonly partial record struct Move(Sku From, Sku To, OrderId Order)
        {
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) { }
        }
        """,
        "SW1026", "[Distinct] is wrong: From and Order are of different types");

    [Fact]
    public Task Members_that_cannot_be_compared() => IsReportedAsync(
        """
        [Command<Shop>, Distinct({|#0:"A"|}, "B")] public partial record struct Move { dynamic A => 1; dynamic B => 2; }
        """,
        "SW1026", "[Distinct] is wrong: A is dynamic, which cannot be compared");

    [Fact]
    public Task A_type_that_is_no_command() => IsReportedAsync(
        """
        [{|#0:Distinct("From", "To")|}] public record struct Trip(Sku From, Sku To);
        """,
        "SW1026", "[Distinct] is wrong: Trip is no command: mark it with [Command<TState>]");

    [Fact]
    public Task Names_that_do_not_exist() => IsLeftToTheCompilerAsync(
        """
        [Command<Shop>, Distinct(nameof(Missing), nameof(Move.To)), Distinct("Via", "From")]
        public readonly partial record struct Move(Sku From, Sku To, Missing Via)
        {
            [Step] void Take([Key(nameof(From))] ref Stock stock) { }
        }
        """);

    [Fact]
    public Task Members_that_can_differ() => IsSoundAsync(
        """
        [Command<Shop>, Distinct(nameof(Move.From), nameof(Move.Via), nameof(Move.To)), Distinct(nameof(Move.Order), nameof(Move.Other))]
        public readonly partial record struct Move(Sku From, Sku Via, Sku To, OrderId Order, OrderId Other)
        {
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) { }
        }
        """);
}
