using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel.Tests;

/// <summary>What the parsers make of declarations, without a generator.</summary>
public class ParserTests
{
    private const string State = """
        public record struct Stock(int Available);
        public readonly record struct Ticket(int Number);
        public record struct Totals(int Count);
        [State]
        public partial class Shop
        {
            public partial Table<int, Stock> Stocks { get; }
            internal partial Cell<Totals> Totals { get; }
            public partial Accumulator<long> Sold { get; }
            [Accumulate(AccumulatorOperation.Max)] public partial Accumulator<long> Longest { get; }
            [Accumulate(AccumulatorOperation.Or)] public partial Accumulator<byte> Seen { get; }
            public partial Sequence<Ticket> Tickets { get; }
            [Invariant] static bool Holds(in Stock stock) => true;
        }
        """;

    [Fact]
    public void A_state()
    {
        var model = StateParser.Parse(Source.Type(State, "Shop"), Findings.Unheard, TestContext.Current.CancellationToken)!;

        Assert.Equal("Shop", model.Type.Name);
        Assert.Equal(
            [
                new StateMemberModel { Name = "Stocks", Modifiers = "public partial", IsPublic = true, Key = "int", Row = "global::Stock", Operation = null, Sequence = null, Invariants = new[] { new InvariantModel("Holds", IsByReference: true) }.ToEquatableArray() },
                new StateMemberModel { Name = "Totals", Modifiers = "internal partial", IsPublic = false, Key = null, Row = "global::Totals", Operation = null, Sequence = null, Invariants = default },
                new StateMemberModel { Name = "Sold", Modifiers = "public partial", IsPublic = true, Key = null, Row = "long", Operation = "Sum", Sequence = null, Invariants = default },
                new StateMemberModel { Name = "Longest", Modifiers = "public partial", IsPublic = true, Key = null, Row = "long", Operation = "Max", Sequence = null, Invariants = default },
                new StateMemberModel { Name = "Seen", Modifiers = "public partial", IsPublic = true, Key = null, Row = "byte", Operation = "Or", Sequence = null, Invariants = default },
                new StateMemberModel { Name = "Tickets", Modifiers = "public partial", IsPublic = true, Key = null, Row = "global::Ticket", Operation = null, Sequence = new("int", "Number", HasConstructor: true), Invariants = default },
            ],
            model.Members);
    }

    [Fact]
    public void A_command()
    {
        var model = Command("""
            [Command<Shop>(Result = nameof(Left)), Distinct(nameof(From), nameof(To), nameof(Through))]
            public readonly partial record struct Move(int From, int To, int Through, int[] More)
            {
                [Step] int Take([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) => 1;
                [Check] bool Holds() => true;
                [Step, ForEach(nameof(More))] void Each(int item, [Key(nameof(item))] in Stock stock, [Upsert, Key(nameof(stock), nameof(Stock.Available))] ref Stock other, ref Totals totals) { }
                [Step] StepResult<string?> Left(int take, [Key(nameof(To)), Optional] in Stock to, bool toFound) => "";
            }
            """)!;

        Assert.Equal(["Holds", "Take", "Each", "Left"], model.Steps.Select(step => step.Name));
        Assert.Equal((3, "string?"), (model.ResultStep, model.ResultType));
        Assert.Equal(["From To", "From Through", "To Through"], model.Distinct.Select(pair => $"{pair.First} {pair.Second}"));
        Assert.Equal([new SameRowModel("Stocks", "from", "to")], model.Steps[1].SameRow);
        Assert.Equal(4, model.Slots.Count);
        Assert.Equal([(false, 0, 0), (false, 1, 0), (true, 0, 0), (true, 1, 1)], model.Slots.Select(slot => (slot.IsPerElement, slot.Offset, slot.Depth)));
        Assert.Equal([false, false, false, true], model.Slots.Select(slot => slot.Reserves));
        Assert.Equal(model.Slots[1], model.Slots[model.Steps[3].Parameters[1].Slot]);
        Assert.Equal([ParameterKind.Result, ParameterKind.Row, ParameterKind.Found], model.Steps[3].Parameters.Select(parameter => parameter.Kind));
        Assert.Equal((true, false), (model.Steps[1].IsValueUsed, model.Steps[2].IsValueUsed));
    }

    [Fact]
    public void The_accumulators_of_a_command()
    {
        var model = Command("""
            [Command<Shop>]
            public readonly partial record struct Sell(int Stock)
            {
                [Check] bool Holds(in long sold) => true;
                [Step] void Add(Accumulate<long> longest, in Accumulate<byte> any, [From("Sold")] Accumulate<long> other) { }
                [Step] void Read([From("Longest")] in long most, in byte seen) { }
            }
            """)!;

        Assert.Equal(
            ["Accumulator Sold In", "Accumulate Longest Value", "Accumulate Seen In", "Accumulate Sold Value", "Accumulator Longest In", "Accumulator Seen In"],
            model.Steps.SelectMany(step => step.Parameters).Select(parameter => $"{parameter.Kind} {parameter.Member} {parameter.Passing}"));
        Assert.Equal([false, true, true, true, false, false], model.Steps.SelectMany(step => step.Parameters).Select(parameter => parameter.Writes));
        Assert.True(model.Slots.IsEmpty);
    }

    [Theory]
    [InlineData("long", true)]
    [InlineData("char", true)]
    [InlineData("UInt128", true)]
    [InlineData("decimal", false)]
    [InlineData("System.Numerics.BigInteger", false)]
    [InlineData("bool", false)]
    [InlineData("DayOfWeek", false)]
    [InlineData("string", false)]
    [InlineData("int?", false)]
    public void What_can_be_accumulated(string type, bool can) => Assert.Equal(can, Accumulators.IsInteger(Source.TypeOf(type)));

    [Fact]
    public void The_draws_of_a_command()
    {
        var model = Command("""
            [Command<Shop>]
            public readonly partial record struct Sell(int Stock, int[] More)
            {
                [Step] void Two([Next(nameof(Shop.Tickets))] Ticket second, [Next("Tickets")] Ticket first) { }
                [Step] void Again([Next("Tickets")] Ticket first, [Key(nameof(first), nameof(Ticket.Number))] in Stock stock) { }
                [Step, ForEach(nameof(More))] void Each([Next("Tickets")] Ticket first) { }
                [Step, ForEach(nameof(More))] void Each2([Next("Tickets")] Ticket first) { }
            }
            """)!;

        Assert.Equal(["second", "first", "first", "stock", "first", "first"], model.Steps.SelectMany(step => step.Parameters).Select(parameter => parameter.Name));
        Assert.Equal([0, 1, 1, 2, 3, 4], model.Steps.SelectMany(step => step.Parameters).Select(parameter => parameter.Slot));
        Assert.Equal([("Tickets", true), ("Tickets", true), ("Stocks", false), ("Tickets", true), ("Tickets", true)], model.Slots.Select(slot => (slot.Member, slot.IsDraw)));
        Assert.Equal(new KeyModel(KeyRoot.Drawn, ".Number", "Tickets", 1), model.Slots[2].Key);
        Assert.Equal([false, false, false, true, true], model.Slots.Select(slot => slot.IsPerElement));
        Assert.Equal("first.Number", KeyText.Of(model, 2));
        Assert.Equal("Tickets: Draws", string.Join(", ", CommandAccessesModel.Of(model).Accesses.Where(access => access.MemberKind == StateMemberKind.Sequence).Select(access => $"{access.Member}: {access.Kinds}")));
        Assert.Contains(CommandAccessesModel.Of(model).Accesses, access => access is { Member: "Tickets", IsChange: true });
    }

    [Theory]
    [InlineData("sbyte", "sbyte", null, false)]
    [InlineData("ulong", "ulong", null, false)]
    [InlineData("Int128", "global::System.Int128", null, false)]
    [InlineData("A", "int", "Value", true, "record struct A(int Value);")]
    [InlineData("A", "byte", "Value", true, "struct A(byte value) { public byte Value => value; }")]
    [InlineData("A", "long", "Value", false, "struct A { public long Value { get; set; } }")]
    [InlineData("A", "long", "Value", false, "struct A { public long Value; }")]
    [InlineData("A", "long", "Value", false, "struct A { public required long Value { get; init; } public A(long value) { Value = value; } }")]
    [InlineData("A", "long", "Value", true, "struct A { public long Value { get; private init; } internal A(in long value) { Value = value; } public int Half => (int)(Value / 2); }")]
    [InlineData("A<string>", "uint", "Value", true, "record struct A<T>(uint Value);")]
    public void What_can_be_drawn(string type, string number, string? member, bool hasConstructor, string more = "") =>
        Assert.Equal(new SequenceModel(number, member, hasConstructor), DrawnOf(type, more));

    [Theory]
    [InlineData("nint")]
    [InlineData("char")]
    [InlineData("double")]
    [InlineData("DateTime")]
    [InlineData("DayOfWeek")]
    [InlineData("(int, int)")]
    [InlineData("ValueTuple<int>")]
    [InlineData("A", "record struct A(string Value);")]
    [InlineData("A", "record struct A(int Value, int Other);")]
    [InlineData("A", "record struct A(int Value) { private int _more = 1; }")]
    [InlineData("A", "struct A { public int Value { get; private set; } }")]
    [InlineData("A", "struct A { private int Value { get; set; } }")]
    [InlineData("A", "struct A(int seed) { public int Value => seed; }")]
    [InlineData("A", "struct A { public int Value { get; } private A(int value) { Value = value; } }")]
    [InlineData("A", "struct A { public int Value { get; } [Obsolete(\"\", true)] public A(int value) { Value = value; } }")]
    [InlineData("A", "class A(int value) { public int Value => value; }")]
    public void What_cannot_be_drawn(string type, string more = "") => Assert.Null(DrawnOf(type, more));

    private static SequenceModel? DrawnOf(string type, string more)
    {
        var value = Source.TypeOf(type, more);
        return SequenceDeclarations.ModelOf(value, value.ContainingAssembly);
    }

    [Fact]
    public void Steps_are_in_source_order_whatever_their_files_are_called()
    {
        var model = Command("[Command<Shop>] public partial record struct Move(int From) { [Step] void B() { } [Step] void A() { } [Step] void C() { } }")!;

        Assert.Equal(["B", "A", "C"], model.Steps.Select(step => step.Name));
        Assert.Equal(["b", "a", "c"], model.Steps.Select(step => step.UniqueName));
    }

    [Theory]
    [InlineData("[Command<Shop>] public record struct Move;")]
    [InlineData("[Command<Missing>] public partial record struct Move;")]
    [InlineData("[Command<string>] public partial record struct Move;")]
    [InlineData("[Command<Shop>] public partial record struct Move { [Step] void A(ref Stock stock) { } }")]
    public void A_command_with_something_wrong_has_no_model(string command) => Assert.Null(Command(command));

    [Fact]
    public void A_command_of_a_state_with_something_wrong_has_no_model() =>
        Assert.Null(Command("[Command<Shop>] public partial record struct Move;", State.Replace("public partial Table", "public static partial Table", StringComparison.Ordinal)));

    [Fact]
    public void Parsing_stops_where_it_is_cancelled()
    {
        var state = Source.Type(State, "Shop");

        Assert.Throws<OperationCanceledException>(() => StateParser.Parse(state, Findings.Unheard, new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("ShopExecutor", "ShopBatch", "ShopPipeline")]
    [InlineData("Executor", "ExecutorBatch", "ExecutorPipeline")]
    [InlineData("Runs", "RunsBatch", "RunsPipeline")]
    [InlineData("ExecutorOfShop", "ExecutorOfShopBatch", "ExecutorOfShopPipeline")]
    [InlineData("Shopexecutor", "ShopexecutorBatch", "ShopexecutorPipeline")]
    public void The_names_of_an_executors_batch_and_pipeline(string executor, string batch, string pipeline) =>
        Assert.Equal((batch, pipeline), (ExecutorParser.BatchName(executor), ExecutorParser.PipelineName(executor)));

    [Fact]
    public void What_an_executor_knows_of_a_command()
    {
        var command = Command("[Command<Shop>(Result = nameof(A))] public partial record struct Ask { [Step] int A() => 1; }")!;

        Assert.Equal(
            new ExecutedCommandModel { State = "global::Shop", Name = "Ask", Code = "global::Ask", IsPublic = true, IsAsync = false, ResultType = "int", Corrects = false, UseWarnings = default },
            ExecutedCommandModel.Of(command));
    }

    private static CommandModel? Command(string command, string state = State)
    {
        var compilation = Source.Compile(state + command);
        var type = compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type, TestContext.Current.CancellationToken).OfType<INamedTypeSymbol>().Single(type => type.Find("CommandAttribute") is not null);
        return CommandParser.Parse(type, type.Find("CommandAttribute")!, compilation, Findings.Unheard, TestContext.Current.CancellationToken);
    }
}
