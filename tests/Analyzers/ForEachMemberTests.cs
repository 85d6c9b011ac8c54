using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1017</summary>
public class ForEachMemberTests
{
    [Fact]
    public Task A_member_that_the_command_lacks() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines)
        {
            [Step, ForEach({|#0:"Items"|})] void Take(OrderLine line, ref Stock stock) { }
        }
        """,
        "SW1017", "[ForEach] is wrong: Move has no member Items");

    [Fact]
    public Task A_member_that_is_no_sequence() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines)
        {
            [Step, ForEach({|#0:nameof(Order)|})] void Take(ref Order order) { }
        }
        """,
        "SW1017", "[ForEach] is wrong: Order is of type OrderId, which has no elements by index: use ImmutableArray<T>, an array or a list");

    [Fact]
    public Task A_sequence_without_an_index() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(HashSet<Sku> Set)
        {
            [Step, ForEach({|#0:nameof(Set)|})] void Take(Sku sku, ref Stock stock) { }
        }
        """,
        "SW1017", "[ForEach] is wrong: Set is of type HashSet<Sku>, which has no elements by index: use ImmutableArray<T>, an array or a list");

    [Fact]
    public Task A_method() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines)
        {
            ImmutableArray<OrderLine> All() => Lines;
            [Step, ForEach({|#0:nameof(All)|})] void Take(OrderLine line) { }
        }
        """,
        "SW1017", "[ForEach] is wrong: Move has no member All");

    [Fact]
    public Task The_sequence_of_a_check() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines)
        {
            [Check, ForEach({|#0:"Items"|})] bool Has(in Stock stock) => true;
        }
        """,
        "SW1017", "[ForEach] is wrong: Move has no member Items");

    [Fact]
    public Task Elements_that_no_step_can_take() => IsReportedAsync(
        """
        [Command<Shop>] public partial record struct Move(dynamic[] Things) { [Step, ForEach({|#0:nameof(Things)|})] void Take(in StepContext context) { } }
        """,
        "SW1017", "[ForEach] is wrong: the elements of Things are dynamic: dynamic cannot be passed to a step");

    [Fact]
    public Task A_method_that_is_no_step() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines)
        {
            [{|#0:ForEach(nameof(Lines))|}] void Take(OrderLine line) { }
        }
        """,
        "SW1017", "[ForEach] is wrong: Take is no step or check: mark it with [Step]");

    [Fact]
    public Task A_name_that_does_not_exist() => IsLeftToTheCompilerAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step, ForEach(nameof(Missing))] void Take(OrderLine line, in OrderLine other, ref Stock stock) { }
        }
        """);

    [Fact]
    public Task A_sequence_of_a_type_that_does_not_exist() => IsLeftToTheCompilerAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Missing Lines, ImmutableArray<Missing> Others)
        {
            [Step, ForEach(nameof(Lines))] void Take(ref Stock stock) { }
            [Step, ForEach(nameof(Others))] void Put(ref Stock stock) { }
        }
        """);

    [Fact]
    public Task Sequences_of_every_kind() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(ImmutableArray<Sku> A, Sku[] B, ReadOnlyMemory<Sku> C, Memory<Sku> D, List<Sku> E, IReadOnlyList<Sku> F, Sku? G, ImmutableList<Sku> H, Ring I)
        {
            [Step, ForEach(nameof(A))] void TakeA(ref Stock stock) { }
            [Step, ForEach(nameof(B))] void TakeB(ref Stock stock) { }
            [Step, ForEach(nameof(C))] void TakeC(ref Stock stock) { }
            [Step, ForEach(nameof(D))] void TakeD(ref Stock stock) { }
            [Step, ForEach(nameof(E))] void TakeE(ref Stock stock) { }
            [Step, ForEach(nameof(F))] void TakeF(ref Stock stock) { }
            [Step, ForEach(nameof(G))] void TakeG(ref Stock stock) { }
            [Step, ForEach(nameof(H))] void TakeH(ref Stock stock) { }
            [Step, ForEach(nameof(I))] void TakeI(ref Stock stock) { }
            [Check, ForEach(nameof(A))] bool Has(in Stock stock) => true;
        }

        public readonly struct Ring
        {
            public int Length => 1;
            public Sku this[int index] => default;
        }
        """);
}
