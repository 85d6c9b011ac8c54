namespace Stepwright.Analyzers.Tests;

/// <summary>A command whose only step has a body under test.</summary>
internal static class Move
{
    public static string With(string statements) => $$"""
        using System.Linq;
        public sealed class Box { public int Size; }
        public sealed record Tag(string Text);
        public enum Shade { Light, Dark }
        [Command<Shop>] public readonly partial record struct Move(Sku Sku, ImmutableArray<OrderLine> Lines, string Note)
        {
            [Step] StepResult Take(ref Stock stock, in StepContext context) { {{statements}} stock.Available--; return StepResult.Ok; }
            int Total(OrderLine line) => line.Quantity;
            static int Twice(OrderLine line) => line.Quantity * 2;
            static int Sum(params int[] numbers) => numbers.Length;
            static int Many(params ReadOnlySpan<int> numbers) => numbers.Length;
            static int Run(Func<OrderLine, int> of) => of(default);
            static int Show(object value) => value.GetHashCode();
            static int ShowAs<T>(T value) where T : IComparable => 0;
        }
        """;
}
