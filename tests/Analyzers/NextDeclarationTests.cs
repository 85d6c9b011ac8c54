using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1031, and the other rules where a sequence or what is drawn from it breaks them</summary>
public class NextDeclarationTests
{
    private const string Depot = """

        public readonly record struct Crate(int Weight);
        public readonly record struct CrateId(int Value);
        [State] public partial class Depot
        {
            public partial Table<CrateId, Crate> Crates { get; }
            public partial Sequence<CrateId> CrateIds { get; }
            public partial Accumulator<long> Sent { get; }
        }
        """;

    [Fact]
    public Task A_name_that_does_not_exist() => IsReported(
        "[Step] void Put([Next({|#0:\"Lost\"|})] CrateId id) { }",
        "SW1031", "[Next] is wrong: Depot has no sequence Lost");

    [Fact]
    public Task A_name_of_no_sequence() => IsReported(
        "[Step] void Put([Next({|#0:nameof(Depot.Crates)|})] CrateId id) { }",
        "SW1031", "[Next] is wrong: Crates is Table<CrateId, Crate>, which is no sequence");

    [Fact]
    public Task Another_type() => IsReported(
        "[Step] void Put([Next({|#0:nameof(Depot.CrateIds)|})] int id) { }",
        "SW1031", "[Next] is wrong: CrateIds draws CrateId, and id is int");

    [Theory]
    [InlineData("in", "{ }")]
    [InlineData("ref", "{ }")]
    [InlineData("out", "{ id = default; }")]
    public Task A_draw_by_reference(string passing, string body) => IsReported(
        $$"""[Step] void Put([{|#0:Next(nameof(Depot.CrateIds))|}] {{passing}} CrateId id) {{body}}""",
        "SW1031", "[Next] is wrong: id is drawn for the step: take it by value");

    [Fact]
    public Task A_draw_in_a_check() => IsReported(
        "[Check] bool Put([{|#0:Next(nameof(Depot.CrateIds))|}] CrateId id) => true;",
        "SW1031", "[Next] is wrong: a check only reads rows: take id in a step");

    [Fact]
    public Task A_draw_in_a_correction() => IsReported(
        "[Step] void Put() { } [Recover(nameof(Put))] Receive? Less([{|#0:Next(nameof(Depot.CrateIds))|}] CrateId id) => null;",
        "SW1031", "[Next] is wrong: what corrects a command only reads rows: take id in a step");

    [Fact]
    public Task The_attribute_of_a_row() => IsReported(
        "[Step] void Put([Next(nameof(Depot.CrateIds)), Optional] CrateId {|#0:id|}) { }",
        "SW1018", "The access of id contradicts itself: [Optional] is for rows, and it is drawn from CrateIds");

    [Fact]
    public Task Two_draws_that_may_be_the_key() => IsReported(
        "[Step] void Put([Next(nameof(Depot.CrateIds))] CrateId first, [Next(nameof(Depot.CrateIds))] CrateId second, out Crate {|#0:crate|}) => crate = new(first.Value + second.Value);",
        "SW1011", "The key of crate in Crates may be first or second: say which one is meant, as with [Key(nameof(first))]");

    [Fact]
    public Task A_sequence_that_is_taken_as_a_row() => IsReported(
        "[Step] void Put(in CrateId {|#0:crateIds|}) { }",
        "SW1007", "No table or cell holds CrateId: add one to Depot, or take a row that it has");

    [Fact]
    public Task A_draw_of_another_step_is_not_passed_on() => IsReported(
        "[Step] void Put([Next(nameof(Depot.CrateIds))] CrateId id) { } [Step] void Again(CrateId {|#0:id|}) { }",
        "SW1014", "Nothing gives the parameter id its value: no earlier step returns CrateId, no table or cell of Depot holds it, and it is not the element of a [ForEach]");

    [Theory]
    [InlineData("double")]
    [InlineData("(int, int)")]
    [InlineData("Pair")]
    public Task A_sequence_of_what_is_no_number(string type) => IsReportedAsync(
        $$"""
        public readonly record struct Pair(int First, int Second);
        [State] public partial class Store
        {
            public partial Sequence<{{type}}> {|#0:Ids|} { get; }
        }
        """,
        "SW1004", $"Ids is declared wrongly: its values are {type}, which is no integer and cannot be made from one alone: use one such as long, or a record struct of one");

    [Fact]
    public Task A_sequence_with_a_setter() => IsReportedAsync(
        """
        [State] public partial class Store
        {
            public partial Sequence<int> {|#0:Ids|} { get; set; }
        }
        """,
        "SW1004", "Ids is declared wrongly: give it a getter only: { get; }");

    [Fact]
    public Task An_invariant_over_a_sequence() => IsReportedAsync(
        """
        [State] public partial class Store
        {
            public partial Sequence<int> Ids { get; }
            [Invariant] static bool Holds(in int {|#0:id|}) => id > 0;
        }
        """,
        "SW1020", "The invariant Holds takes int, which no table or cell of Store holds");

    [Fact]
    public Task Draws_that_are_right() => IsSoundAsync(
        """
        [Command<Depot>]
        public readonly partial record struct Receive(int Quantity, int[] Weights)
        {
            [Step] void Put([Next(nameof(Depot.CrateIds))] CrateId id, out Crate crate) => crate = new(id.Value);
            [Step] void Weigh([Next(nameof(Depot.CrateIds))] CrateId id, ref Crate crate) => crate = new(crate.Weight + id.Value);
            [Step] void More([Next("CrateIds")] CrateId first, [Next("CrateIds")] CrateId second, [Key(nameof(first))] out Crate one, [Key(nameof(second))] out Crate other)
            {
                one = new(first.Value);
                other = new(second.Value);
            }
            [Step, ForEach(nameof(Weights))] void PutEach(int weight, [Next(nameof(Depot.CrateIds))] CrateId id, out Crate crate) => crate = new(id.Value + weight);
        }
        """ + Depot);

    [Fact]
    public Task A_key_of_the_command_comes_before_what_is_drawn() => IsSoundAsync(
        """
        [Command<Depot>]
        public readonly partial record struct Replace(CrateId Old)
        {
            [Step] void Put([Next(nameof(Depot.CrateIds))] CrateId id, in Crate old, [Key(nameof(id))] out Crate crate) => crate = old;
        }
        """ + Depot);

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
