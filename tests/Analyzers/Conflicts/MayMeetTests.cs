using static Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.ConflictAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW2001</summary>
public class MayMeetTests
{
    private const string Distinct =
        "from and to can meet in one row of Stock, which fails the step with same-row: rule it out with [Distinct(nameof(From), nameof(To))] on Move, or say [Step(AllowSameRow = true)]";

    private const string Check =
        "from and to can meet in one row of Stock, which fails the step with same-row: rule it out with a [Check] that compares the keys, or say [Step(AllowSameRow = true)]";

    [Fact]
    public Task Two_members_of_the_command() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku From, Sku To)
        {
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock {|#0:to|}) => to.Reserved = from.Available--;
        }
        """,
        "SW2001", Distinct);

    [Fact]
    public Task One_of_them_only_read_and_the_other_created() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku From, Sku To)
        {
            [Step] void Take([Key(nameof(From))] in Stock from, [Key(nameof(To))] out Stock {|#0:to|}) => to = from;
        }
        """,
        "SW2001", Distinct);

    [Fact]
    public Task Two_members_of_an_element() => IsReportedAsync(
        """
        public readonly record struct Transfer(Sku From, Sku To);

        [Command<Shop>]
        public readonly partial record struct Move(ImmutableArray<Transfer> All)
        {
            [Step, ForEach(nameof(All))]
            void Take([Key(nameof(Transfer.From))] ref Stock from, [Key(nameof(Transfer.To))] ref Stock {|#0:to|}) => to.Reserved = from.Available--;
        }
        """,
        "SW2001", Check);

    [Fact]
    public Task An_element_and_a_member_of_the_command() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(ImmutableArray<Sku> From, Sku To)
        {
            [Step, ForEach(nameof(From))]
            void Take(Sku item, [Key(nameof(item))] ref Stock from, [Key(nameof(To))] ref Stock {|#0:to|}) => to.Reserved = from.Available--;
        }
        """,
        "SW2001", Check);

    [Fact]
    public Task A_dependent_key() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Id, Sku To)
        {
            [Step] void Take(in Order order, [Key(nameof(order), nameof(Order.Sku))] ref Stock from, [Key(nameof(To))] ref Stock {|#0:to|}) { from.Available -= (int)order.Total; to.Reserved++; }
        }
        """,
        "SW2001", Check);

    [Fact]
    public Task Three_rows() => IsReportedAsync(
        """
        [Command<Shop>]
        [Distinct(nameof(A), nameof(B))]
        public readonly partial record struct Move(Sku A, Sku B, Sku C)
        {
            [Step] void Take([Key(nameof(A))] ref Stock a, [Key(nameof(B))] in Stock b, [Key(nameof(C))] ref Stock {|SW2001:{|SW2001:c|}|}) { a.Available = b.Available; c.Available++; }
        }
        """);

    [Fact]
    public Task A_check_that_compares_others() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku From, Sku To, Sku Via)
        {
            [Check] bool NotVia() => From != Via && To.Value != "" && From.Value.Length != To.Value.Length + 1;
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock {|#0:to|}) => to.Reserved = from.Available--;
        }
        """,
        "SW2001", Distinct);

    [Theory]
    [InlineData("From != To || From.Value != \"\"")]
    [InlineData("!(From == To && To.Value == \"\")")]
    [InlineData("!(From == To) || To.Value == \"\"")]
    public Task A_check_that_leaves_equal_keys_a_way(string condition) => IsReportedAsync(
        $$"""
        [Command<Shop>]
        public readonly partial record struct Move(Sku From, Sku To)
        {
            [Check] bool Apart() => {{condition}};
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock {|SW2001:to|}) => to.Reserved = from.Available--;
        }
        """);

    [Theory]
    [InlineData("From != To && From.Value != \"\"")]
    [InlineData("!(From == To || To.Value == \"\")")]
    [InlineData("From.Value.Length < To.Value.Length")]
    [InlineData("!(From != To) ? false : true")]
    public Task A_check_that_leaves_them_none(string condition) => IsSilentAsync(
        $$"""
        [Command<Shop>]
        public readonly partial record struct Move(Sku From, Sku To)
        {
            [Check] bool Apart() => {{condition}};
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) => to.Reserved = from.Available--;
        }
        """);

    [Fact]
    public Task A_step_that_compares_too_late() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku From, Sku To)
        {
            [Step] StepResult Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock {|#0:to|}) { to.Reserved = from.Available--; return From != To ? StepResult.Ok : StepResult.Fail("same", "Take two."); }
        }
        """,
        "SW2001", Distinct);

    [Fact]
    public Task Nested_and_partial_in_another_file() => IsReportedAsync(
        [
            """
            public static partial class Warehouse
            {
                [Command<Shop>]
                public readonly partial record struct Move(Sku From, Sku To);
            }
            """,
            """
            using Quantity = Stock;

            public static partial class Warehouse
            {
                public readonly partial record struct Move
                {
                    [Step] void Take([Key(nameof(From))] ref Quantity from, [Key(nameof(To))] ref Quantity {|SW2001:to|}) => to.Reserved = from.Available--;
                }
            }
            """,
        ]);

    [Fact]
    public Task Ruled_out() => IsSilentAsync(
        """
        public readonly record struct Transfer(Sku From, Sku To);

        [Command<Shop>]
        [Distinct(nameof(To), nameof(From))]
        public readonly partial record struct ByDistinct(Sku From, Sku To)
        {
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) => to.Reserved = from.Available--;
        }

        [Command<Shop>]
        public readonly partial record struct ByCheck(Sku From, Sku To)
        {
            [Check] StepResult Apart() => From == To ? StepResult.Fail("same", "Take two.") : StepResult.Ok;
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) => to.Reserved = from.Available--;
        }

        [Command<Shop>]
        public readonly partial record struct ByValue(Sku From, Sku To)
        {
            [Check] bool Apart() { if (string.Equals(To.Value, From.Value, StringComparison.Ordinal)) return false; return true; }
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) => to.Reserved = from.Available--;
        }

        [Command<Shop>]
        public readonly partial record struct ByProperty(Sku From, Sku To)
        {
            private bool IsSelf => From.Equals(To);
            [Check] bool Apart() => !IsSelf;
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) => to.Reserved = from.Available--;
        }

        [Command<Shop>]
        public readonly partial record struct ByElement(ImmutableArray<Transfer> All)
        {
            [Check, ForEach(nameof(All))] bool Apart(Transfer one) => one.From != one.To;
            [Step, ForEach(nameof(All))]
            void Take([Key(nameof(Transfer.From))] ref Stock from, [Key(nameof(Transfer.To))] ref Stock to) => to.Reserved = from.Available--;
        }

        [Command<Shop>]
        public readonly partial record struct ByRow(OrderId Id, Sku To)
        {
            [Check] bool Apart(in Order order) => order.Sku != To;
            [Step] void Take(in Order order, [Key(nameof(order), nameof(Order.Sku))] ref Stock from, [Key(nameof(To))] ref Stock to) { from.Available -= (int)order.Total; to.Reserved++; }
        }

        [Command<Shop>]
        public readonly partial record struct ByPattern(Sku From, Sku To, Sku Via)
        {
            [Check] bool Apart() => From is var a && To is { Value: var b } && a.Value != b;
            [Check] bool ApartToo() { var (from, via) = (From, Via); var same = from; return !same.Equals(via); }
            [Check] bool ApartAtLast() => To switch { var to when to == Via => false, _ => true };
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to, [Key(nameof(Via))] ref Stock via) { to.Reserved = from.Available--; via.Available++; }
        }

        [Command<Shop>]
        public readonly partial record struct ByStepBefore(Sku From, Sku To)
        {
            [Step] StepResult Apart(ref Totals totals) { totals.Orders++; return From != To ? StepResult.Ok : StepResult.Fail("same", "Take two."); }
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) => to.Reserved = from.Available--;
        }

        [Command<Shop>]
        public readonly partial record struct Allowed(Sku From, Sku To)
        {
            [Step(AllowSameRow = true)] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) => to.Reserved = from.Available--;
            [Step] void Other([Key(nameof(From)), From(nameof(Shop.Front))] ref Shelf from, [Key(nameof(To)), From(nameof(Shop.Back))] ref Shelf to) => (from.Count, to.Count) = (to.Count, from.Count);
        }
        """);

    [Fact]
    public Task Code_that_is_being_typed() => IsReportedInBrokenCodeAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku From, Sku To)
        {
            [Check] bool Apart() => From ==
            [Step] void Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) => to.
        }
        """);

    [Fact]
    public Task Two_draws_never_meet() => IsSilentAsync(
        """
        [State]
        public sealed partial class Tickets
        {
            public partial Table<OrderId, Order> Orders { get; }
            public partial Sequence<OrderId> OrderIds { get; }
        }

        [Command<Tickets>]
        public readonly partial record struct Take(CustomerId Customer)
        {
            [Step] void Record(
                [Next(nameof(Tickets.OrderIds))] OrderId first, [Next(nameof(Tickets.OrderIds))] OrderId second,
                [Key(nameof(first))] out Order one, [Key(nameof(second))] out Order other) => one = other = new(Customer, default, 0);
        }
        """);
}
