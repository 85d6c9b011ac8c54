using static Stepwright.Analyzers.Tests.Determinism.Steps;

namespace Stepwright.Analyzers.Tests.Determinism;

/// <summary>SW3006.</summary>
public class HashCodeTests
{
    private const string Types = """
        public record struct Named(string Name);
        public record struct Numbered(int Number, decimal Amount);
        public record Line(int Number);
        public class Plain;
        public class Own { public override int GetHashCode() => 7; public override bool Equals(object? other) => other is Own; }
        public class Mixed { public override int GetHashCode() => HashCode.Combine(1); public override bool Equals(object? other) => other is Mixed; }
        public enum Color { Red }
        """;

    [Theory]
    [InlineData("{|SW3006:\"a\".GetHashCode()|}")]
    [InlineData("{|SW3006:\"a\".GetHashCode(StringComparison.Ordinal)|}")]
    [InlineData("{|SW3006:Sku.GetHashCode()|}")]
    [InlineData("{|SW3006:new Named(\"a\").GetHashCode()|}")]
    [InlineData("{|SW3006:new Line(1).GetHashCode()|}")]
    [InlineData("{|SW3006:new Plain().GetHashCode()|}")]
    [InlineData("{|SW3006:new object().GetHashCode()|}")]
    [InlineData("{|SW3006:new Mixed().GetHashCode()|}")]
    [InlineData("{|SW3006:(1, 2).GetHashCode()|}")]
    public Task A_hash_code_of_the_process_is_reported(string expression) => AreReportedAsync($"_ = {expression};", Types);

    [Theory]
    [InlineData("1.GetHashCode()")]
    [InlineData("Price.GetHashCode()")]
    [InlineData("new Numbered(1, 2).GetHashCode()")]
    [InlineData("Color.Red.GetHashCode()")]
    [InlineData("new Own().GetHashCode()")]
    [InlineData("At.GetHashCode()")]
    [InlineData("new HashSet<Named> { new(\"a\") }.Contains(new(\"a\"))")]
    [InlineData("new Mixed().Equals(new Mixed())")]
    public Task A_hash_code_of_the_value_is_not(string expression) => AreSilentAsync($"_ = {expression};", Types);

    [Fact]
    public Task The_hash_code_of_a_row_or_a_key_may_be_made_as_one_likes() => Rule<DeterminismAnalyzer>.IsSilentAsync(
        """
        [Command<Shop>] public partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref Stock stock) => stock.Available--;
            public override int GetHashCode() => HashCode.Combine(Sku);
        }
        """);
}
