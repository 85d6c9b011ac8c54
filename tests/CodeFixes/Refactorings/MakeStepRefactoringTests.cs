namespace Stepwright.CodeFixes.Tests;

/// <summary>"Make a step" of a method of a command.</summary>
public class MakeStepRefactoringTests
{
    [Theory]
    [InlineData("void $$Lower(ref Stock stock) => stock.Available--;", "[Step] void Lower(ref Stock stock) => stock.Available--;")]
    [InlineData("private static void $$Lower(ref Stock stock) => stock.Available--;", "[Step] private void Lower(ref Stock stock) => stock.Available--;")]
    [InlineData("static /* why */ void $$Lower(ref Stock stock) => stock.Available--;", "[Step] void Lower(ref Stock stock) => stock.Available--;")]
    [InlineData("[Obsolete] decimal Pri$$ce() => 1;", "[Obsolete] [Step] decimal Price() => 1;")]
    [InlineData("StepResult Enough(in Sto$$ck stock) => StepResult.Ok;", "[Step] StepResult Enough(in Stock stock) => StepResult.Ok;")]
    [InlineData("[Step] decimal Price() => 1; void $$Pay(decimal price, ref Totals totals) => totals.Revenue += price;", "[Step] decimal Price() => 1; [Step] void Pay(decimal price, ref Totals totals) => totals.Revenue += price;")]
    [InlineData("void $$Lower(OrderLine line, ref Stock stock) => stock.Available--;", "[Step, ForEach(nameof(Lines))] void Lower(OrderLine line, ref Stock stock) => stock.Available--;")]
    public Task Where_its_parameters_bind(string members, string refactored) => VerifyAsync(Command(members), Command(refactored));

    [Fact]
    public Task Its_attribute_stands_as_those_of_other_steps_do() => VerifyAsync(
        """
        public static partial class Outer
        {
            [Command<Shop>]
            public readonly partial record struct Take(Sku Sku)
            {
                [Step]
                void Lower(ref Stock stock) => stock.Available--;

                /// <summary>Raises.</summary>
                void $$Raise(ref Stock stock) => stock.Available++;
            }
        }
        """,
        """
        public static partial class Outer
        {
            [Command<Shop>]
            public readonly partial record struct Take(Sku Sku)
            {
                [Step]
                void Lower(ref Stock stock) => stock.Available--;

                /// <summary>Raises.</summary>
                [Step]
                void Raise(ref Stock stock) => stock.Available++;
            }
        }
        """);

    [Theory]
    [InlineData("[Step] void $$Lower(ref Stock stock) => stock.Available--;")]
    [InlineData("[Check] bool $$Enough(in Stock stock) => true;")]
    [InlineData("void Lower(ref Stock stock) => $$stock.Available--;")]
    [InlineData("void $$Nothing() { }")]
    [InlineData("void $$Lower(ref Shelf shelf) => shelf.Count--;")]
    [InlineData("void $$Lower(Stock stock) => stock.Available--;")]
    [InlineData("void $$Lower(string name, ref Stock stock) => stock.Available--;")]
    [InlineData("async System.Threading.Tasks.Task $$Wait() { }")]
    [InlineData("void $$Lower<T>(ref Stock stock) => stock.Available--;")]
    [InlineData("public override string $$ToString() => \"\";")]
    [InlineData("public void $$Dispose() { }")]
    [InlineData("void $$Lower(ref Stock stock) => stock.Available--; [Step] void All(ref Stock stock) => Lower(ref stock);")]
    [InlineData("Sku $$Made() => new(\"\"); [Step] void All([Key(nameof(Made))] ref Stock stock) => stock.Available--;")]
    [InlineData("void $$Lower(ref Stock stock) => stock.Available--; [Step] void All(ref Shelf shelf) { }")]
    public Task Not_where_it_would_break(string members) => VerifyAsync(Command(members), null);

    [Fact]
    public Task Not_outside_a_command() => VerifyAsync("public readonly partial record struct Take(Sku Sku) { void $$Lower(ref Stock stock) => stock.Available--; }", null);

    private static string Command(string members) =>
        $"[Command<Shop>] public readonly partial record struct Take(Sku Sku, ImmutableArray<OrderLine> Lines){(members.Contains("Dispose", StringComparison.Ordinal) ? " : IDisposable" : "")} {{ {members} }}";

    private static Task VerifyAsync(string source, string? refactored) => ShopFix.VerifyRefactoringAsync<MakeStepRefactoring>(source, refactored);
}
