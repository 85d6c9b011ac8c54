using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;
using Stepwright.Verification;
using Verify = Stepwright.Verification.CSharpSourceGeneratorVerifier<Stepwright.Generators.StepwrightGenerator>;

namespace Stepwright.Generators.Tests;

/// <summary>Models are plain data: equal when they say the same, and nothing of a compilation lives in them.</summary>
public class ModelTests
{
    [Theory]
    [InlineData(Subjects.Shop)]
    [InlineData(Subjects.Everything)]
    public void Two_compilations_of_one_source_give_equal_models(string source)
    {
        GeneratorRun one = Verify.Generate(source), other = Verify.Generate(source);

        foreach (var step in TrackingNames.All)
        {
            var (models, others) = (Values(one, step), Values(other, step));
            Assert.NotEmpty(models);
            Assert.Equal(models, others);
            Assert.Equal(models.Select(model => model.GetHashCode()), others.Select(model => model.GetHashCode()));
            Assert.All(models.Zip(others), pair => Assert.NotSame(pair.First, pair.Second));
        }
    }

    [Theory]
    [InlineData("OnFailure = OnFailure.KeepCompletedSteps", "OnFailure = OnFailure.Undo")]
    [InlineData("Result = nameof(Sum)", "Result = nameof(Count)")]
    [InlineData("[Distinct(nameof(From), nameof(To))]", "[Distinct(nameof(To), nameof(From))]")]
    [InlineData("[Step(AllowSameRow = true), ForEach(nameof(Payments))]", "[Step, ForEach(nameof(Payments))]")]
    [InlineData("[Upsert, Key(nameof(from), nameof(Account.Branch))] ref", "[Key(nameof(from), nameof(Account.Branch))] ref")]
    [InlineData("Delete] in", "Delete, Optional] in")]
    [InlineData("Key(nameof(From)), Delete] in", "Key(nameof(From))] in")]
    [InlineData("[From(nameof(Ledger.Accounts)), Key(nameof(To))] ref", "[From(nameof(Ledger.Closed)), Key(nameof(To))] ref")]
    [InlineData("[From(nameof(Ledger.Accounts)), Key(nameof(To))] ref", "[From(nameof(Ledger.Accounts)), Key(nameof(Tell))] ref")]
    [InlineData("in Payment payment", "Payment payment")]
    [InlineData("List<Guid> Ids", "Guid[] Ids")]
    [InlineData("List<Guid> Ids", "IReadOnlyList<Guid> Ids")]
    [InlineData("decimal Sum(", "StepResult<decimal> Sum(")]
    [InlineData("StepResult<string> Name(", "StepResult<string?> Name(")]
    [InlineData("[Check] bool IsPositive", "[Check] StepResult IsPositive")]
    [InlineData("[Check] bool IsPositive", "[Check] bool IsAbove")]
    [InlineData("private int BranchOf", "private static int BranchOf")]
    [InlineData("private static Guid Marked(in Guid mark)", "private static Guid Marked()")]
    [InlineData("static partial class Commands", "static partial class Orders")]
    [InlineData("[Command<Ledger>(Result", "[Obsolete, Command<Ledger>(Result")]
    [InlineData("static partial class Commands", "partial struct Commands")]
    [InlineData("in Accumulate<short> highest, [From(nameof(Ledger.Lowest))]", "in Accumulate<short> lowest, [From(nameof(Ledger.Highest))]")]
    [InlineData("Accumulate<long> volume, in Accumulate<short> highest", "in Accumulate<long> volume, in Accumulate<short> highest")]
    [InlineData("in short highest, [From(nameof(Ledger.Lowest))] in short least", "in short highest, [From(nameof(Ledger.Highest))] in short least")]
    [InlineData("[Next(nameof(Ledger.Numbers))] int number, [Upsert, Key(nameof(number))]", "[Next(nameof(Ledger.Numbers))] int other, [Upsert, Key(nameof(other))]")]
    [InlineData("[Upsert, Key(nameof(number))]", "[Upsert, Key(nameof(To))]")]
    public void A_command_that_says_something_else_has_an_unequal_model(string before, string after)
    {
        Assert.Contains(before, Subjects.Everything, StringComparison.Ordinal);
        const string More = " public int Tell() => To; ";
        var source = Subjects.Everything.Replace("private int _runs = 0;", "private int _runs = 0;" + More, StringComparison.Ordinal);
        object Transfer(string text) => Assert.Single(Values(Verify.Generate(text), TrackingNames.Commands), model => model is CommandModel { Type.Name: "Transfer" });

        Assert.NotEqual(Transfer(source), Transfer(source.Replace(before, after, StringComparison.Ordinal).Replace("decimal sum, string name", "string? name", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("internal partial Table<int, Account> Closed", "protected internal partial Table<int, Account> Closed")]
    [InlineData("Table<int, Manager> Managers", "Table<long, Manager> Managers")]
    [InlineData("Cell<Totals> Totals", "Cell<Totals> Sums")]
    [InlineData("Accumulator<long> Volume", "Accumulator<ulong> Volume")]
    [InlineData("AccumulatorOperation.Max", "AccumulatorOperation.Or")]
    [InlineData("Sequence<int> Numbers", "Sequence<short> Numbers")]
    [InlineData("record struct Ticket(long Number)", "record struct Ticket(int Number)")]
    [InlineData("record struct Ticket(long Number)", "record struct Ticket(long Count)")]
    [InlineData("readonly record struct Ticket(long Number);", "struct Ticket { public long Number { get; set; } }")]
    [InlineData("static bool Solvent(", "static bool IsSolvent(")]
    [InlineData("bool Counted(in Totals", "bool Counted(Totals")]
    [InlineData("[Invariant] static bool Counted", "static bool Counted")]
    [InlineData("partial class Ledger", "partial class Book")]
    [InlineData("namespace Bank", "namespace Banks")]
    [InlineData("public record struct Manager", "[Obsolete] public record struct Manager")]
    public void A_state_that_says_something_else_has_an_unequal_model(string before, string after)
    {
        object State(string text) => Assert.Single(Values(Verify.Generate(text), TrackingNames.States));

        Assert.Contains(before, Subjects.Everything, StringComparison.Ordinal);
        Assert.NotEqual(State(Subjects.Everything), State(Subjects.Everything.Replace(before, after, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("public partial class LedgerExecutor", "internal partial class LedgerExecutor")]
    [InlineData("partial class LedgerExecutor", "partial class LedgersExecutor")]
    [InlineData("[State]", "[Obsolete, State]")]
    public void An_executor_that_says_something_else_has_an_unequal_model(string before, string after)
    {
        object Executor(string text) => Assert.Single(Values(Verify.Generate(text), TrackingNames.Executors));

        Assert.NotEqual(Executor(Subjects.Everything), Executor(Subjects.Everything.Replace(before, after, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Subjects.Shop)]
    [InlineData(Subjects.Everything)]
    public void No_model_holds_an_object_of_the_compiler(string source) => Verify.Generate(source).AssertModelsHoldNoCompilerObjects();

    [Theory]
    [InlineData(Subjects.Shop)]
    [InlineData(Subjects.Everything)]
    public void Nothing_of_the_first_compilation_is_retained(string source) =>
        new CSharpSourceGeneratorTest<StepwrightGenerator> { TestCode = source }
            .AssertFirstCompilationIsReleased(compilation => compilation.AddSource("Added.cs", "class Added;"));

    private static List<object> Values(GeneratorRun run, string step) =>
        [.. run.TrackedSteps[step].SelectMany(runs => runs.Outputs).Select(output => output.Value)];
}
