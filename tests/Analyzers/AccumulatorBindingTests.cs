using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1028, SW1029, and the other rules where an accumulator breaks them</summary>
public class AccumulatorBindingTests
{
    private const string Depot = """

        [State] public partial class Depot
        {
            public partial Accumulator<long> Received { get; }
            public partial Accumulator<long> Sent { get; }
            [Accumulate(AccumulatorOperation.Max)] public partial Accumulator<int> Heaviest { get; }
            public partial Cell<short> Gate { get; }
            public partial Accumulator<short> Gates { get; }
        }
        """;

    [Fact]
    public Task No_accumulator_of_the_type() => IsReported(
        "[Step] void Count(Accumulate<uint> {|#0:received|}) { }",
        "SW1028", "Depot has no accumulator of uint: add one, as with public partial Accumulator<uint> … { get; }, or add a type that it has");

    [Fact]
    public Task Several_to_add_to() => IsReported(
        "[Step] void Count(Accumulate<long> {|#0:count|}) { }",
        "SW1029", "count may be Received or Sent: name the parameter after the one that is meant, or say it as with [From(nameof(Depot.Received))]");

    [Fact]
    public Task Several_to_read() => IsReported(
        "[Check] bool Count(in long {|#0:count|}) => true;",
        "SW1029", "count may be Received or Sent: name the parameter after the one that is meant, or say it as with [From(nameof(Depot.Received))]");

    [Fact]
    public Task A_name_of_another_accumulator() => IsReported(
        "[Step] void Count([From({|#0:nameof(Depot.Heaviest)|})] Accumulate<long> sent) { }",
        "SW1009", "[From] is wrong: Heaviest is Accumulator<int>, which does not take long in");

    [Fact]
    public Task A_name_that_does_not_exist() => IsReported(
        "[Step] void Count([From({|#0:\"Lost\"|})] Accumulate<long> sent) { }",
        "SW1009", "[From] is wrong: Depot has no accumulator Lost");

    [Fact]
    public Task An_accumulator_by_ref() => IsReported(
        "[Step] void Count(ref Accumulate<long> {|#0:sent|}) { }",
        "SW1018", "The access of sent contradicts itself: an Accumulate cannot be changed: take it by value");

    [Fact]
    public Task The_attribute_of_a_row() => IsReported(
        "[Step] void Count([Upsert] Accumulate<long> {|#0:sent|}) { }",
        "SW1018", "The access of sent contradicts itself: [Upsert] is for rows, and it is none");

    [Fact]
    public Task A_value_not_by_in() => IsReported(
        "[Step] void Count(int {|#0:heaviest|}) { }",
        "SW1014", "Nothing gives the parameter heaviest its value: take the value of Heaviest by in");

    [Fact]
    public Task A_value_named_not_by_in() => IsReported(
        "[Step] void Count([From(nameof(Depot.Sent))] long {|#0:count|}) { }",
        "SW1014", "Nothing gives the parameter count its value: take the value of Sent by in");

    [Fact]
    public Task A_check_that_adds() => IsReported(
        "[Check] bool Count(Accumulate<int> {|#0:heaviest|}) => true;",
        "SW1019", "The check Count only reads rows, and heaviest is none");

    [Fact]
    public Task Added_to_and_read_in_one_step() => IsReported(
        "[Step] void Count(Accumulate<int> heaviest, in int {|#0:before|}) { }",
        "SW1025", "heaviest and before always meet in Heaviest, and one of them writes: give them different keys, or say [Step(AllowSameRow = true)]");

    [Fact]
    public Task A_cell_or_an_accumulator() => IsReported(
        "[Step] void Count(in short {|#0:gate|}) { }",
        "SW1008", "short is held by Gate and Gates: say which one is meant, as with [From(nameof(Depot.Gate))]");

    [Fact]
    public Task A_key_from_an_accumulator() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<long, Stock> Stocks { get; }
            public partial Accumulator<long> Last { get; }
        }
        [Command<Depot>]
        public readonly partial record struct Receive
        {
            [Step] void Count(in long last, [Key({|#0:nameof(last)|})] in Stock stock) { }
        }
        """,
        "SW1012", "[Key] is wrong: last is not known before the first step, when keys are made: name a row, the element or a member of the command");

    [Theory]
    [InlineData("decimal")]
    [InlineData("System.Numerics.BigInteger")]
    [InlineData("Missing")]
    public Task Types_that_cannot_be_added(string type) => IsLeftToTheCompilerAsync(
        $$"""
        [Command<Depot>]
        public readonly partial record struct Receive
        {
            [Step] void Count(Accumulate<{{type}}> received) { }
        }
        {{Depot}}
        """);

    [Fact]
    public Task Accumulators_added_to_and_read() => IsSoundAsync(
        $$"""
        [Command<Depot>]
        public readonly partial record struct Receive(int Quantity)
        {
            [Check] bool IsOpen(in int anything, in long sent) => anything > sent;
            [Step] long Given() => 1;
            [Step] void Count(Accumulate<long> received, [From(nameof(Depot.Sent))] in Accumulate<long> other, Accumulate<int> weight) => received.Add(Quantity);
            [Step] void Gate([From(nameof(Depot.Gate))] in short gate, [From(nameof(Depot.Gates))] in short gates, in long given) { }
            [Step(AllowSameRow = true)] void Both(Accumulate<int> heaviest, in int before) => heaviest.Add(before);
        }
        {{Depot}}
        """);

    [Fact]
    public Task A_step_cannot_keep_its_way_to_add()
    {
        var test = new DeclarationTest(
            [
                """
                [Command<Depot>]
                public partial record struct Receive(int Quantity)
                {
                    private static object? s_kept;
                    [Step] void Count(Accumulate<long> sent) => s_kept = {|CS0029:sent|};
                }
                """ + Depot,
            ]);
        return test.RunAsync();
    }

    private static Task IsReported(string step, string id, string message) => IsReportedAsync(
        $$"""
        [Command<Depot>]
        public readonly partial record struct Receive(int Quantity)
        {
            {{step}}
        }
        {{Depot}}
        """,
        id, message);
}
