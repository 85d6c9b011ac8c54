using static Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.ConflictAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW2002, SW2003, SW2004</summary>
public class UnusedAccessTests
{
    [Fact]
    public Task A_row_that_is_only_read() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Look(Sku Sku)
        {
            [Step] StepResult See(ref Stock {|#0:stock|}, ref Totals {|#1:totals|}) => stock.Available > totals.Orders ? StepResult.Ok : StepResult.Fail("few", "Too few.");
        }
        """,
        Declaration.At(0, "SW2002", "See never writes stock: take the row by in, so that the command does not hold up others that read it"),
        Declaration.At(1, "SW2002", "See never writes totals: take the row by in, so that the command does not hold up others that read it"));

    [Fact]
    public Task A_row_that_is_only_read_in_other_ways() => IsReportedAsync(
        """
        public record struct Level(int Height)
        {
            public bool IsHigh() => Height > Again(1);
            public int Twice() { var copy = this; copy.Height *= 2; return copy.Height; }
            private int Again(int times) => times > 3 ? Height : Again(times + 1);
        }

        [State]
        public sealed partial class Tank
        {
            public partial Cell<Level> Level { get; }
        }

        public static class Printing
        {
            public static int Count(in Stock stock) => stock.Available;
            public static void Look(ref Stock stock, int times) { if (times > stock.Available) Look(ref stock, times - 1); }
            public static bool IsEmpty(this Stock stock) => stock == default;
        }

        [Command<Shop>]
        public readonly partial record struct Look(Sku Sku)
        {
            [Step] StepResult A(ref Stock {|SW2002:stock|}) { var copy = stock; copy.Available++; return Printing.Count(in stock) > copy.Available ? StepResult.Ok : Failed(copy); }
            [Step] StepResult B(ref Stock {|SW2002:stock|}) => stock.IsEmpty() || stock.ToString() == "" || stock.Equals(default) ? Failed(stock) : StepResult.Ok;
            [Step] StepResult C(ref Stock {|SW2002:stock|}) => stock is { Available: > 1 } ? Failed(stock with { Reserved = 1 }) : StepResult.Ok;
            [Step] StepResult D(ref Stock {|SW2002:stock|}) { var (a, _) = stock; ref readonly var same = ref stock; return a > same.Reserved ? StepResult.Ok : Failed(default); }
            [Step] StepResult E(ref Stock {|SW2002:stock|}) { Printing.Look(ref stock, 3); return Failed(stock); }
            StepResult Failed(Stock stock) => StepResult.Fail("few", $"{stock.Available} of {Sku}");
        }

        [Command<Tank>]
        public readonly partial record struct Drain(int Least)
        {
            [Step] StepResult<int> {|SW2004:E|}(ref Level {|SW2002:level|}) => level.IsHigh() && level.Twice() > Least ? 1 : 2;
        }
        """);

    [Fact]
    public Task Rows_that_are_written() => IsSilentAsync(
        """
        public record struct Place(int X, int Y);
        public record struct Piece(Place At, int Moves)
        {
            public void Step() => Moves++;
        }
        public readonly record struct PieceId(int Value);

        [State]
        public sealed partial class Board
        {
            public partial Table<PieceId, Piece> Pieces { get; }
        }

        public static class Moving
        {
            public static void Right(ref Piece piece) => piece.At = piece.At with { X = piece.At.X + 1 };
            public static void Up(this ref Piece piece) => piece.At = new(0, 0);
            public static ref int Count(ref int moves) => ref moves;
        }

        [Command<Board>]
        public readonly partial record struct Move(PieceId Id)
        {
            [Step] void A(ref Piece piece) => piece = default;
            [Step] void B(ref Piece piece) => piece.Moves++;
            [Step] void C(ref Piece piece) => piece.Moves += 2;
            [Step] void D(ref Piece piece) => (piece.Moves, _) = (1, 2);
            [Step] void E(ref Piece piece) => Moving.Right(ref piece);
            [Step] void F(ref Piece piece) => piece.Up();
            [Step] void G(ref Piece piece) => piece.Step();
            [Step] void H(ref Piece piece) { ref var moves = ref piece.Moves2(); moves++; }
            [Step] void I(ref Piece piece) => Moving.Count(ref System.Runtime.CompilerServices.Unsafe.As<Piece, int>(ref piece))++;
            [Step] void J([Upsert] ref Piece piece) { }
            [Step] void K(ref Piece piece) { ref var same = ref piece; same = default; }
            [Step] void L(ref Piece piece) => piece = piece with { Moves = 3 };
        }

        public static class Extensions
        {
            public static ref int Moves2(this ref Piece piece) => ref System.Runtime.CompilerServices.Unsafe.As<Piece, int>(ref piece);
        }
        """);

    [Fact]
    public Task Parameters_that_are_not_used() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Look(Sku Sku, CustomerId Customer)
        {
            [Check] bool IsKnown(in Account {|#0:account|}) => Sku.Value != "";
            [Step] int Count() => 1;
            [Step] void See(int {|#1:count|}, ref Stock {|#2:stock|}, in Totals {|#3:totals|}, TableView<OrderId, Order> {|#4:orders|}) { }
        }
        """,
        Declaration.At(0, "SW2003", "IsKnown never uses account: it makes the command wait for others that write the row, and fail where the row is missing; where it only has to be there, call it _account"),
        Declaration.At(1, "SW2003", "See never uses count: remove it"),
        Declaration.At(2, "SW2003", "See never uses stock: it makes the command wait for others that write the row, and fail where the row is missing; where it only has to be there, call it _stock"),
        Declaration.At(3, "SW2003", "See never uses totals: it makes the command wait for others that write it; remove it"),
        Declaration.At(4, "SW2003", "See never uses orders: it makes the command wait for others that write it; remove it"));

    [Fact]
    public Task Parameters_that_do_something_unused() => IsSilentAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Look(Sku Sku, OrderId Id)
        {
            [Step] void A([Delete] in Stock stock) { }
            [Step] void B([Optional] in Stock stock, bool stockFound, ref Totals totals) { if (stockFound) totals.Orders++; }
            [Step] void C(in Order order, [Key(nameof(order), nameof(Order.Customer))] ref Account account) => account.Orders++;
            [Step] void D(in Order _order, in StepContext context, CancellationToken token) { }
        }
        """);

    [Fact]
    public Task A_row_of_the_same_name_that_a_key_is_read_from_is_another() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Look(OrderId Id)
        {
            [Step] void A(in Order {|SW2003:order|}, ref Totals totals) => totals.Orders++;
            [Step] void B(in Order order, [Key(nameof(order), nameof(Order.Customer))] ref Account account) => account.Orders++;
            [Step] void C(in Order other) => _ = other;
            [Step] void D([Key("other", nameof(Order.Sku))] ref Stock stock) => stock.Available--;
        }
        """);

    [Fact]
    public Task A_name_is_no_use() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Look(Sku Sku)
        {
            [Step] void A(in Stock {|SW2003:stock|}, ref Totals totals) => totals.Orders = nameof(stock).Length;
        }
        """);

    [Fact]
    public Task A_value_that_no_step_takes() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Look(Sku Sku, ImmutableArray<int> All)
        {
            [Step] int {|#0:Count|}(in Stock stock) => stock.Available;
            [Step] StepResult<decimal> {|#1:Price|}(in Stock stock) => stock.Available;
            [Step, ForEach(nameof(All))] long {|#2:Each|}(int one) => one;
        }
        """,
        Declaration.At(0, "SW2004", "No step takes the value of Count, and it is not the result of Look: take it, name it as the result, or return void"),
        Declaration.At(1, "SW2004", "No step takes the value of Price, and it is not the result of Look: take it, name it as the result, or return void"),
        Declaration.At(2, "SW2004", "No step takes the value of Each, and it is not the result of Look: take it, name it as the result, or return void"));

    [Fact]
    public Task Values_that_are_taken() => IsSilentAsync(
        """
        [Command<Shop>(Result = nameof(Count))]
        public readonly partial record struct Look(Sku Sku)
        {
            [Step] int Count(in Stock stock) => stock.Available;
            [Step] StepResult<decimal> Price(in Stock stock) => stock.Available;
            [Step] void Take(decimal price, ref Stock stock) => stock.Reserved = (int)price;
        }
        """);

    [Fact]
    public Task Asynchronous_steps() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Book(Sku Sku)
        {
            [Step] ValueTask<int> Authorize(Stock stock) => new(stock.Available);
            [Compensate(nameof(Authorize))] ValueTask Release(int authorize) => new(Task.FromResult(authorize));
            [Step] ValueTask<int> {|#0:Ask|}(Stock {|#1:stock|}, [Optional, From(nameof(Shop.Front))] Shelf {|#2:shelf|}) => default;
            [Compensate(nameof(Ask))] ValueTask Unask() => default;
        }
        """,
        Declaration.At(0, "SW2004", "No step takes the value of Ask, and it is not the result of Book: take it, name it as the result, or return void"),
        Declaration.At(1, "SW2003", "Ask never uses stock: it makes the command wait for others that write the row, and fail where the row is missing; where it only has to be there, call it _stock"),
        Declaration.At(2, "SW2003", "Ask never uses shelf: it makes the command wait for others that write it; remove it"));

    [Fact]
    public Task Partial_steps() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Look(Sku Sku)
        {
            [Step] partial void Count(ref Stock {|SW2003:stock|}, in Totals totals, [From(nameof(Shop.Front))] ref Shelf {|SW2002:shelf|});
            partial void Count(ref Stock stock, in Totals totals, ref Shelf shelf) => _ = totals.Orders + shelf.Count;
        }
        """);

    [Fact]
    public Task In_code_that_is_being_typed_what_is_used_cannot_be_told() => IsReportedInBrokenCodeAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Look(Sku Sku)
        {
            [Step] void See(ref Stock stock, in Totals totals) { stock. }
        }
        """);

    [Fact]
    public Task What_is_drawn_for_nothing() => IsReportedAsync(
        """
        [State]
        public sealed partial class Tickets
        {
            public partial Table<OrderId, Order> Orders { get; }
            public partial Sequence<OrderId> OrderIds { get; }
            public partial Sequence<long> Numbers { get; }
        }

        [Command<Tickets>]
        public readonly partial record struct Take(CustomerId Customer)
        {
            [Step] void Record([Next(nameof(Tickets.OrderIds))] OrderId id, [Next(nameof(Tickets.Numbers))] long {|#0:number|}, out Order order) => order = new(Customer, default, 0);
        }
        """,
        "SW2003", "Record never uses number: it draws a number that no row gets; remove it");
}
