using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1027</summary>
public class AccumulatorDeclarationTests
{
    [Theory]
    [InlineData("decimal")]
    [InlineData("double")]
    [InlineData("bool")]
    [InlineData("string")]
    [InlineData("int?")]
    [InlineData("System.Numerics.BigInteger", "BigInteger")]
    public Task Values_that_are_no_integers_with_limits(string type, string? name = null) => IsReportedAsync(
        $$"""
        [State] public partial class Depot
        {
            public partial Accumulator<{{type}}> {|#0:Sum|} { get; }
        }
        """,
        "SW1027", $"Sum is declared wrongly: its values are {name ?? type}, which is no integer with a least and a greatest value: use one such as long");

    [Fact]
    public Task A_field() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            Accumulator<long> {|#0:Sum|} = null!;
        }
        """,
        "SW1027", "Sum is declared wrongly: make it a partial property: public partial … { get; }");

    [Fact]
    public Task A_property_with_a_setter() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Accumulator<long> {|#0:Sum|} { get; set; }
        }
        """,
        "SW1027", "Sum is declared wrongly: give it a getter only: { get; }");

    [Fact]
    public Task An_accumulator_that_may_be_null() => IsReportedAsync(
        """
        #nullable enable
        [State] public partial class Depot
        {
            public partial Accumulator<long>? {|#0:Sum|} { get; }
        }
        """,
        "SW1027", "Sum is declared wrongly: it is never null: drop the ?");

    [Fact]
    public Task An_operation_that_does_not_exist() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            [Accumulate((AccumulatorOperation)4)] public partial Accumulator<long> {|#0:Sum|} { get; }
        }
        """,
        "SW1027", "Sum is declared wrongly: its operation is none of Sum, Min, Max or Or");

    [Fact]
    public Task An_operation_of_a_cell() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            [{|#0:Accumulate(AccumulatorOperation.Max)|}] public partial Cell<long> Sum { get; }
        }
        """,
        "SW1027", "Sum is declared wrongly: [Accumulate] is for accumulators, and it is Cell<long>");

    [Fact]
    public Task An_operation_outside_a_state() => IsReportedAsync(
        """
        public class Depot
        {
            [{|#0:Accumulate(AccumulatorOperation.Max)|}] public Accumulator<long> Sum { get; set; } = null!;
        }
        """,
        "SW1027", "Sum is declared wrongly: Depot is no state: mark it with [State]");

    [Fact]
    public Task An_invariant_over_an_accumulator() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Accumulator<long> Sum { get; }
            [Invariant] static bool IsSmall(in long {|#0:sum|}) => sum < 9;
        }
        """,
        "SW1020", "The invariant IsSmall takes long, which no table or cell of Depot holds");

    [Fact]
    public Task Values_that_do_not_exist() => IsLeftToTheCompilerAsync(
        """
        [State] public partial class Depot
        {
            [Accumulate(AccumulatorOperation.Missing)] public partial Accumulator<long> A { get; }
            public partial Accumulator<Missing> B { get; }
            [Accumulate(AccumulatorOperation.Max)] public partial Missing C { get; }
        }
        """);

    [Fact]
    public Task Accumulators_of_every_size_and_operation() => IsSoundAsync(
        """
        [State] public partial class Depot
        {
            public partial Accumulator<sbyte> A { get; }
            [Accumulate(AccumulatorOperation.Sum)] internal partial Accumulator<UInt128> B { get; }
            [Accumulate(AccumulatorOperation.Min)] public partial Accumulator<nint> C { get; }
            [Accumulate(AccumulatorOperation.Max)] public partial Accumulator<char> D { get; }
            [Accumulate(AccumulatorOperation.Or)] public partial Accumulator<ulong> E { get; }
        }
        """);
}
