using System.Runtime.CompilerServices;
using System.Text;
using Verify = Stepwright.Verification.CSharpSourceGeneratorVerifier<Stepwright.Generators.StepwrightGenerator>;

namespace Stepwright.Generators.Tests;

/// <summary>
/// The generated text of everything that can be declared, against <c>Expected/</c>. It compiles without a warning, documentation
/// included, and is taken over when an unrelated file is added.
/// </summary>
public class GeneratedTextTests
{
    private const string Rows = """

        internal record struct Stock(int Available);
        internal record struct Account(decimal Balance, int Owner);
        internal record struct Owner(string Name, int Banker);
        internal record struct Banker(int Rating);
        internal record struct Totals(int Count);
        internal readonly record struct Sku(string Value);
        internal readonly record struct Line(Sku Sku, int Quantity);

        [State]
        internal partial class Shop
        {
            public partial Table<Sku, Stock> Stock { get; }
            public partial Table<int, Account> Accounts { get; }
            public partial Table<int, Owner> Owners { get; }
            public partial Table<int, Banker> Bankers { get; }
            public partial Cell<Totals> Totals { get; }
        }

        """;

    [Fact]
    public Task The_design_example() => Expect("""
        using System.Collections.Immutable;
        using Stepwright;

        public readonly record struct Sku(string Value);
        public readonly record struct CustomerId(int Value);
        public readonly record struct OrderId(int Value);

        public record struct Stock(int Available, int Reserved);
        public record struct Account(decimal Balance, int Orders);
        public record struct Order(CustomerId Customer, int Lines, decimal Total);
        public record struct Totals(int Orders, decimal Revenue);
        public readonly record struct OrderLine(Sku Sku, int Quantity, decimal Price);

        /// <summary>The state of a shop.</summary>
        [State]
        public sealed partial class Shop
        {
            /// <summary>The stock.</summary>
            public partial Table<Sku, Stock> Stock { get; }
            /// <summary>The accounts.</summary>
            public partial Table<CustomerId, Account> Accounts { get; }
            /// <summary>The orders.</summary>
            public partial Table<OrderId, Order> Orders { get; }
            /// <summary>The totals.</summary>
            public partial Cell<Totals> Totals { get; }

            [Invariant] static bool NeverNegative(in Stock stock) => stock.Available >= 0;
        }

        /// <summary>Places an order.</summary>
        [Command<Shop>]
        public readonly partial record struct PlaceOrder(OrderId Order, CustomerId Customer, ImmutableArray<OrderLine> Lines)
        {
            [Check] StepResult HasLines() => Lines.IsDefaultOrEmpty ? StepResult.Fail("no-lines", "An order needs a line.") : StepResult.Ok;

            [Step, ForEach(nameof(Lines))]
            StepResult Reserve(OrderLine line, ref Stock stock)
            {
                if (stock.Available < line.Quantity) return StepResult.Fail("out-of-stock", $"{line.Sku} has {stock.Available} left.");
                stock.Available -= line.Quantity;
                stock.Reserved += line.Quantity;
                return StepResult.Ok;
            }

            [Step] decimal Price() { decimal sum = 0; foreach (var line in Lines) sum += line.Quantity * line.Price; return sum; }

            [Step] void Charge(decimal price, ref Account account) { account.Balance -= price; account.Orders++; }

            [Step] void Record(decimal price, out Order order) => order = new(Customer, Lines.Length, price);

            [Step] void Tally(decimal price, ref Totals totals) { totals.Orders++; totals.Revenue += price; }
        }

        /// <summary>Runs the shop.</summary>
        [Executor<Shop>]
        public sealed partial class ShopExecutor;
        """);

    [Fact]
    public Task Everything_at_once() => Expect(Subjects.Everything.Replace("public ", "internal ", StringComparison.Ordinal)
        .Replace("internal partial Table", "public partial Table", StringComparison.Ordinal)
        .Replace("internal partial Cell", "public partial Cell", StringComparison.Ordinal));

    [Fact]
    public Task Rows_passed_in_every_way() => Command("int Account, Sku Sku", """
        [Step] void Read(in Stock stock) { }
        [Step] void ReadOnlyReference(ref readonly Stock stock) { }
        [Step] void Write(ref Stock stock) { }
        [Step] void Upsert([Upsert] ref Stock stock) { }
        [Step] void Optional([Optional] in Stock stock, bool stockFound) { }
        [Step] void OptionalAlone([Optional] in Stock stock) { }
        [Step] void Delete([Delete] in Stock stock) { }
        [Step] void DeleteOptional([Delete, Optional] in Stock stock) { }
        [Step] void Create(out Stock stock) => stock = default;
        """);

    [Fact]
    public Task Accumulators() => Expect("""
        using Stepwright;

        internal record struct Stock(int Available);

        [State]
        internal partial class Shop
        {
            public partial Table<int, Stock> Stock { get; }
            public partial Accumulator<long> Revenue { get; }
            [Accumulate(AccumulatorOperation.Max)] public partial Accumulator<long> Largest { get; }
            [Accumulate(AccumulatorOperation.Min)] internal partial Accumulator<int> Least { get; }
            [Accumulate(AccumulatorOperation.Or)] public partial Accumulator<byte> CreateAccumulator { get; }
        }

        [Command<Shop>(Result = nameof(Read))]
        internal readonly partial record struct Sell(int Stock, long[] Amounts)
        {
            [Check] bool IsOpen(in long revenue) => revenue < 1_000;
            [Step, ForEach(nameof(Amounts))] void Add(long amount, Accumulate<long> revenue, in Accumulate<byte> seen, [From(nameof(Shop.Largest))] Accumulate<long> most) => revenue.Add(amount);
            [Step] void Take(ref Stock stock, Accumulate<int> least) => least.Add(--stock.Available);
            [Step(AllowSameRow = true)] long Read(in long revenue, ref readonly long largest, [From("Revenue")] Accumulate<long> @again) => revenue + largest;
        }

        [Executor<Shop>]
        internal partial class ShopExecutor;
        """);

    [Fact]
    public Task Sequences() => Expect("""
        using Stepwright;

        internal readonly record struct OrderId(int Value);
        internal struct Ticket { public short @short { get; set; } }
        internal record struct Order(int Lines);

        [State]
        internal partial class Shop
        {
            public partial Table<OrderId, Order> Orders { get; }
            public partial Sequence<OrderId> OrderIds { get; }
            internal partial Sequence<Ticket> Tickets { get; }
            public partial Sequence<ulong> CreateSequence { get; }
        }

        [Command<Shop>(Result = nameof(Number))]
        internal readonly partial record struct Open(int[] Lines)
        {
            [Step] OrderId Number([Next(nameof(Shop.OrderIds))] OrderId id, out Order order) { order = default; return id; }
            [Step, ForEach(nameof(Lines))] void Line(int line, [Next(nameof(Shop.OrderIds))] OrderId id, [Next("Tickets")] Ticket @ticket, [Upsert] ref Order order) { }
            [Step] void Count([Next(nameof(Shop.OrderIds))] OrderId id, ref Order order, [Next(nameof(Shop.CreateSequence))] ulong number) => order.Lines = Lines.Length;
        }

        [Command<Shop>]
        internal readonly partial record struct Import(OrderId Order, OrderId Copy, int Lines)
        {
            [Step] void Create([Key(nameof(Order))] out Order order) => order = new(Lines);
            [Step] void CreateTwo([Key(nameof(Copy))] out Order copy, [Next("OrderIds")] OrderId id, [Key(nameof(id))] out Order order) => copy = order = new(Lines);
        }

        [Executor<Shop>]
        internal partial class ShopExecutor;
        """);

    [Fact]
    public Task Cells_views_contexts_and_tokens() => Command("int Account", """
        [Step] void Cell(in Totals totals, in StepContext context) { }
        [Step] void CellWritten(ref Totals totals, StepContext context) { }
        [Step] void View(TableView<Sku, Stock> stocks, System.Threading.CancellationToken token) { }
        [Step] void ViewIn(in TableView<Sku, Stock> stocks, in System.Threading.CancellationToken token) { }
        """);

    [Fact]
    public Task Keys_by_type_path_and_method() => Command("int Account, Sku Sku, Line First, Line? Maybe, System.Collections.Generic.List<Line> Lines", """
        [Step] void ByType(ref Stock stock) { }
        [Step] void ByMember([Key(nameof(Account))] ref Account account) { }
        [Step] void ByPath([Key(nameof(First), nameof(Line.Sku))] ref Stock stock) { }
        [Step] void ByNullablePath([Key(nameof(Maybe), "Value", nameof(Line.Sku))] ref Stock stock) { }
        [Step] void ByMethod([Key(nameof(Made))] ref Stock stock) { }
        [Step] void ByStaticMethod([Key(nameof(Fixed))] ref Stock stock) { }
        [Step, ForEach(nameof(Lines))] void OfElement(Line line, ref Stock stock) { }
        [Step, ForEach(nameof(Lines))] void OfElementByPath(Line line, [Key(nameof(line), nameof(Line.Sku))] ref Stock stock) { }
        [Step, ForEach(nameof(Lines))] void OfElementByMember([Key(nameof(Line.Quantity))] ref Account account) { }
        [Step, ForEach(nameof(Lines))] void OfElementByMethod([Key(nameof(Of))] ref Stock stock, [Key(nameof(AccountOf))] ref Account account) { }
        [Step, ForEach(nameof(Lines))] void OfTheCommand([Key(nameof(Account))] ref Account account) { }

        Sku Made() => Sku;
        static Sku Fixed() => default;
        Sku Of(Line line) => line.Sku;
        static int AccountOf(in Line line) => line.Quantity;
        """);

    [Fact]
    public Task Dependent_keys() => Command("int Number, Line[] Lines", """
        [Step] void Chain(
            [Key(nameof(Number))] in Account account,
            [Key(nameof(account), nameof(Account.Owner))] in Owner owner,
            [Key(nameof(owner), nameof(Owner.Banker))] ref Banker banker) { }
        [Step] void OfEarlierRow([Upsert, Key("owner", nameof(Owner.Banker))] ref Owner other) { }
        [Step] void OfCell([Key(nameof(totals), nameof(Totals.Count))] ref Banker banker, in Totals totals) { }
        [Step, ForEach(nameof(Lines))] void OfElement(
            [Key(nameof(Line.Quantity))] in Account account,
            [Key(nameof(account), nameof(Account.Owner))] ref Owner owner) { }
        """);

    [Fact]
    public Task Sequences_of_every_kind() => Command(
        "ImmutableArray<int> Immutable, int[] Array, ReadOnlyMemory<int> ReadOnlyMemory, Memory<int> Memory, List<int> List, IReadOnlyList<int>? Interface, ArraySegment<int> Segment, string Text, int? Nullable, Custom Custom",
        """
        [Step, ForEach(nameof(Immutable))] void OfImmutableArray(int item, [Key(nameof(item))] ref Account account) { }
        [Step, ForEach(nameof(Array))] void OfArray(in int item, [Key(nameof(item))] ref Account account) { }
        [Step, ForEach(nameof(ReadOnlyMemory))] void OfReadOnlyMemory(int item, [Key(nameof(item))] ref Account account) { }
        [Step, ForEach(nameof(Memory))] void OfMemory(int item, [Key(nameof(item))] ref Account account) { }
        [Step, ForEach(nameof(List))] void OfList(int item, [Key(nameof(item))] ref Account account) { }
        [Step, ForEach(nameof(Interface))] void OfInterface(int item, [Key(nameof(item))] ref Account account) { }
        [Step, ForEach(nameof(Segment))] void OfSegment(int item, [Key(nameof(item))] ref Account account) { }
        [Step, ForEach(nameof(Text))] void OfText(char item) { }
        [Step, ForEach(nameof(Nullable))] void OfNullable(int item, [Key(nameof(item))] ref Account account) { }
        [Step, ForEach(nameof(Custom))] void OfCustom(int item, [Key(nameof(item))] ref Account account) { }
        [Step, ForEach(nameof(Custom))] void WithoutItsElement(ref Totals totals) { }
        """,
        before: "using System; using System.Collections.Generic; using System.Collections.Immutable; using Stepwright;",
        after: "internal readonly record struct Custom { public int Length => 1; public int this[int index] => index; }");

    [Fact]
    public Task Results_passed_on() => Command("int Account", """
        [Check] bool Holds() => true;
        [Check] StepResult Says([Key(nameof(Account))] in Account account) => StepResult.Ok;
        [Step] int Number() => 1;
        [Step] int OtherNumber() => 2;
        [Step] StepResult<string?> Text(int number) => "";
        [Step] StepResult<int> Unused() => 1;
        [Step] StepResult Plain(int otherNumber, in string? text) => StepResult.Ok;
        [Step] (int First, string? Second) Pair() => (1, null);
        [Step] System.Collections.Generic.List<string?> Result((int First, string? Second) pair) => [];
        """, command: "[Command<Shop>(Result = nameof(Result))]");

    [Fact]
    public Task Invariants() => Expect("""
        using Stepwright;

        internal record struct Stock(int Available);
        internal record struct Totals(int Count);

        [State]
        internal partial class Shop
        {
            public partial Table<int, Stock> Stock { get; }
            public partial Table<int, Stock> Returns { get; }
            public partial Cell<Totals> Totals { get; }

            [Invariant] static bool NeverNegative(in Stock stock) => stock.Available >= 0;
            [Invariant] static bool NeverMany([From(nameof(Returns))] Stock stock) => stock.Available < 10;
            [Invariant] static bool Counted(ref readonly Totals totals) => totals.Count >= 0;
        }

        [Command<Shop>]
        internal readonly partial record struct Return(int Item)
        {
            [Step] void Move([From(nameof(Shop.Stock))] ref Stock stock, [From(nameof(Shop.Returns)), Upsert] ref Stock returns, ref Totals totals) { }
            [Step] void Look([From(nameof(Shop.Stock))] in Stock stock, in Totals totals) { }
            [Step] void Drop([From(nameof(Shop.Returns)), Delete] in Stock returns) { }
        }
        """);

    [Fact]
    public Task Completed_steps_kept() => Command("int Account, int[] Others", """
        [Check] bool Holds() => true;
        [Step] void First([Key(nameof(Account))] ref Account account) { }
        [Step, ForEach(nameof(Others))] void Then(int other, [Key(nameof(other))] ref Account account, in StepContext context) { }
        """, command: "[Command<Shop>(OnFailure = OnFailure.KeepCompletedSteps)]");

    [Fact]
    public Task Distinct_members_and_rows_that_may_meet() => Command("int From, int To, int Through, string? Text, string Other", """
        [Step] void Move([Key(nameof(From))] ref Account from, [Key(nameof(To))] ref Account to) { }
        [Step] void Look([Key(nameof(From))] in Account from, [Key(nameof(To))] in Account to) { }
        [Step(AllowSameRow = true)] void Either([Key(nameof(From))] ref Account from, [Key(nameof(From))] ref Account to) { }
        """, command: "[Command<Shop>, Distinct(nameof(From), nameof(To), nameof(Through)), Distinct(nameof(Text), nameof(Other))]");

    [Fact]
    public Task A_command_that_changes_its_own_members() => Expect("using Stepwright;" + Rows + """
        [Command<Shop>(Result = nameof(Runs))]
        internal partial record struct Change(int Account)
        {
            private int _runs;
            [Step] void Count([Key(nameof(Account))] ref Account account) => _runs++;
            [Step] int Runs() => _runs;
        }
        """);

    [Fact]
    public Task Nested_types() => Expect("""
        using Stepwright;

        namespace Outer.Space
        {
            internal static partial class Module
            {
                internal partial interface IPart
                {
                    internal partial record struct Inner
                    {
                        [State] public partial class State { internal partial Cell<int> Number { get; } }
                        [Command<State>] internal partial record struct Add { [Step] void Count(ref int number) => number++; }
                        [Executor<State>] internal partial class Executor;
                    }
                }
            }
        }
        """);

    [Fact]
    public Task Keywords_as_names() => Expect("""
        namespace @namespace.@record
        {
            using Stepwright;

            internal record struct @struct(int @int, int @record);

            [State]
            internal partial class @class
            {
                public partial Table<int, @struct> @event { get; }
                public partial Cell<long> @partial { get; }
                [Invariant] static bool @true(in @struct @this) => true;
            }

            [Command<@class>(Result = nameof(@return)), Distinct(nameof(@if), nameof(@else))]
            internal partial record struct @command(int @if, int @else, int[] @for)
            {
                [Check] bool @is() => true;
                [Step, ForEach(nameof(@for))] void @foreach(int @in, [Key(nameof(@in))] ref @struct @ref) { }
                [Step] int @return([Key(nameof(@default))] ref @struct @out, [Key(nameof(@out), nameof(@struct.@int))] in @struct @base, ref long @long) => 1;
                int @default() => @if;
            }

            [Executor<@class>]
            internal partial class @dynamic;
        }
        """);

    [Fact]
    public Task Names_that_the_generated_code_uses_too() => Expect("""
        using Stepwright;

        internal record struct Row(int Info);

        [State]
        internal partial class Access
        {
            public partial Table<int, Row> Slots { get; }
            public partial Cell<int> Slot { get; }
            public partial Cell<long> Step { get; }
            public partial Cell<short> Context { get; }
            public partial Cell<byte> Add { get; }
        }

        [Command<Access>(Result = nameof(result))]
        internal partial record struct Add(int command, int access, int[] items)
        {
            [Step] int result() => 1;
            [Step] int Result() => 2;
            [Step] int slots() => 3;
            [Step, ForEach(nameof(items))] void Run(int item, int Result, [Key(nameof(Resolve))] ref Row slot, ref int i) { }
            [Step] void Info(int slots, [Key(nameof(RunSteps))] ref Row outcome, ref long start) { }
            int Resolve(int item) => item;
            static int RunSteps() => 1;
        }

        [Executor<Access>]
        internal partial class Executor;
        """);

    [Fact]
    public Task Names_in_other_scripts() => Expect("""
        using Stepwright;

        namespace Büro
        {
            internal record struct Straße(int Länge);
            [State] internal partial class Größe { public partial Table<int, Straße> 表 { get; } }
            [Command<Größe>] internal partial record struct Ändern(int Ключ) { [Step] void Äther(ref Straße ряд) { } }
            [Executor<Größe>] internal partial class Größe実行;
        }
        """);

    [Fact]
    public Task Namespaces_and_types_named_like_those_of_the_runtime() => Expect("""
        namespace My.Shop
        {
            using global::Stepwright;

            internal class Stepwright;
            internal class System;
            internal record struct Int32(int Value);
            [State] internal partial class Shop { public partial Table<int, Int32> System { get; } public partial Cell<decimal> Stepwright { get; } }
            [Command<Shop>] internal partial record struct Batch(int System) { [Step] void Stepwright(ref Int32 global, ref decimal Stepwright) { } }
            [Executor<Shop>] internal partial class Executor;
        }
        """);

    [Fact]
    public Task Null_where_it_may_be() => Command("Person Self, Person? Maybe, string?[] Texts, System.Collections.Generic.List<Person?>? People", """
        [Step] void Through([Key(nameof(Maybe), nameof(Person.Boss), nameof(Person.Id))] ref Account account) { }
        [Step, ForEach(nameof(Texts))] void Each(string? text) { }
        [Step, ForEach(nameof(People))] void EachPerson(Person? person, [Key("person", "Id")] ref Account account) { }
        [Step] string? Text() => null;
        [Step] void Take(string? text) { }
        """, after: "internal record class Person(int Id, Person? Boss);");

    [Fact]
    public Task The_obsolete_and_the_experimental() => Expect("""
        #pragma warning disable CS0612, CS0618, X1
        using Stepwright;

        [System.Obsolete] internal record struct Row(int Value);
        [System.Obsolete("later", DiagnosticId = "OLD1")] internal record struct Result(int Value);

        [State]
        internal partial class Shop
        {
            public partial Table<int, Row> Rows { get; }
            [Invariant, System.Obsolete] static bool Holds(in Row row) => true;
        }

        [System.Diagnostics.CodeAnalysis.Experimental("X1")]
        [Command<Shop>(Result = nameof(Get))]
        internal partial record struct Ask([property: System.Obsolete] int Key)
        {
            [Step, System.Obsolete] System.Collections.Generic.List<Result[]> Get(in Row row) => [];
        }

        [Executor<Shop>]
        internal partial class ShopExecutor;
        """);

    [Fact]
    public Task Commands_of_one_name_in_a_namespace_of_the_states_name() => Expect("""
        using Stepwright;

        [State] internal partial class Shop_ { public partial Cell<int> Number { get; } }

        namespace Shop
        {
            [State] internal partial class Shop { public partial Cell<int> Number { get; } }
            [Command<Shop>] internal partial record struct Add { [Step] void Count(ref int number) => number++; }
        }

        namespace Other
        {
            [Command<Shop.Shop>(Result = nameof(Count))] internal partial record struct Add { [Step] int Count(ref int number) => number++; }
            [Command<Shop_>] internal partial record struct Elsewhere { [Step] void Count(ref int number) => number++; }
            [Executor<Shop.Shop>] internal partial class OneExecutor;
            [Executor<Shop.Shop>] internal partial class TwoExecutor;
        }
        """);

    [Fact]
    public Task Nothing_in_it() => Expect("""
        using Stepwright;

        [State] internal partial class Empty;
        [Executor<Empty>] internal partial class EmptyExecutor;
        [State] internal partial class Still;
        [Command<Still>] internal readonly partial record struct Nothing;
        [Command<Still>] internal partial record struct Nothings { private int Number => 1; }
        [Executor<Still>] internal partial class StillExecutor;
        """);

    [Fact]
    public Task A_state_with_members_named_like_those_of_its_snapshot() => Expect("""
        using Stepwright;

        internal abstract class Base
        {
            public virtual object Snapshot() => 1;
            public object Snapshot(int number) => number;
        }

        [State]
        internal partial class Store : Base
        {
            public class StoreSnapshot;
            public partial Cell<int> Dispose { get; }
            public partial Cell<int> Dispose_ { get; }
            public partial Table<int, int> Taken { get; }
            public partial Accumulator<int> GetHashCode_ { get; }
        }

        [State]
        internal partial class Depot
        {
            public partial Table<int, int> DepotSnapshot { get; }
        }
        """);

    [Fact]
    public Task A_state_with_every_modifier() => Expect("""
        using Stepwright;

        internal abstract class Base { public virtual int Number => 1; internal abstract Cell<short> Short { get; } }

        [State]
        internal partial class Store(int size) : Base
        {
            public int Size => size;
            public new virtual partial Cell<int> Number { get; }
            internal sealed override partial Cell<short> Short { get; }
            internal partial Cell<long> Long { get; }
            protected internal partial Table<(int A, string? B), (long, string?)> Pairs { get; }
        }
        """);

    [Fact]
    public void Nothing_where_nothing_is_declared() => Assert.Empty(Verify.Generate("class Program;").GeneratedSources);

    [Fact]
    public void Sixty_steps()
    {
        var steps = new StringBuilder();
        for (var i = 0; i < 60; i++)
            steps.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"[Step] int Step{i}({(i == 0 ? "" : $"int step{i - 1}, ")}[Key(nameof(K{i % 7}))] ref Account account) => {i};");
        var run = Verify.Generate("#nullable enable\nusing Stepwright;" + Rows + $$"""
            [Command<Shop>(Result = nameof(Step59))]
            internal readonly partial record struct Long({{string.Join(", ", Enumerable.Range(0, 7).Select(i => $"int K{i}"))}})
            {
            {{steps}}
            }
            [Executor<Shop>] internal partial class ShopExecutor;
            """);

        run.AssertCompiles();
        var text = run.GeneratedSources.Single(source => source.Key.StartsWith("Long.Command.", StringComparison.Ordinal)).Value;
        Assert.Contains("access.Slots(7)", text, StringComparison.Ordinal);
        Assert.Contains("access.Step = 59;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_hundred_commands()
    {
        var run = Verify.Generate("#nullable enable\nusing Stepwright;" + Rows
            + string.Concat(Enumerable.Range(0, 300).Select(i => $"[Command<Shop>] internal readonly partial record struct Command{i}(int Account) {{ [Step] void Change(ref Totals totals) {{ }} }}\n"))
            + "[Executor<Shop>] internal partial class ShopExecutor;");

        run.AssertCompiles();
        Assert.Equal(606, run.GeneratedSources.Count);
        Assert.Contains("case 299:", run.GeneratedSources.Single(source => source.Key.StartsWith("ShopExecutor.Executor.", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
    }

    private static Task Command(
        string members,
        string body,
        string command = "[Command<Shop>]",
        string before = "using Stepwright;",
        string after = "",
        [CallerMemberName] string test = "") => Expect(
            $"{before}\n{Rows}{command}\ninternal readonly partial record struct Change({members})\n{{\n{body}\n}}\n{after}",
            test);

    private static Task Expect(string source, [CallerMemberName] string test = "")
    {
        Assert.Null(new Promise().Broken(source, out var rules));
        Assert.Empty(rules);
        return Verify.VerifyGeneratorAsync(source, testMethod: test);
    }
}
