namespace Stepwright.CodeModel.Tests;

public class SequencesTests
{
    [Theory]
    [InlineData("int[]", "Array", "int")]
    [InlineData("int[][]", "Array", "int[]")]
    [InlineData("string?[]", "Array", "string?")]
    [InlineData("ImmutableArray<long>", "AsSpan", "long")]
    [InlineData("ReadOnlyMemory<byte>", "Span", "byte")]
    [InlineData("Memory<byte>", "Span", "byte")]
    [InlineData("int?", "Nullable", "int")]
    [InlineData("(int A, int B)?", "Nullable", "(int A, int B)")]
    [InlineData("List<int>", "Count", "int")]
    [InlineData("IList<int>", "Count", "int")]
    [InlineData("IReadOnlyList<int>", "Count", "int")]
    [InlineData("ImmutableList<int>", "Count", "int")]
    [InlineData("ArraySegment<int>", "Count", "int")]
    [InlineData("Dictionary<int, string>", "Count", "string")]
    [InlineData("string", "Length", "char")]
    [InlineData("Derived", "Count", "char")]
    [InlineData("IHiding", "Count", "short")]
    [InlineData("LengthOnly", "Length", "int")]
    public void What_can_be_reached_by_index_is_a_sequence(string type, string kind, string element)
    {
        var sequence = Sequences.Of(Source.TypeOf(type, Types));

        Assert.Equal((kind, element), (sequence?.Kind.ToString(), sequence?.Element.ToCode()));
    }

    [Theory]
    [InlineData("int")]
    [InlineData("object")]
    [InlineData("dynamic")]
    [InlineData("int[,]")]
    [InlineData("IEnumerable<int>")]
    [InlineData("HashSet<int>")]
    [InlineData("Dictionary<string, int>")]
    [InlineData("IBoth")]
    [InlineData("ByName")]
    [InlineData("Hidden")]
    [InlineData("Uncounted")]
    [InlineData("CountedByLong")]
    [InlineData("int*")]
    [InlineData("ImmutableArray<int>.Builder[,]")]
    public void What_cannot_is_none(string type) => Assert.Null(Sequences.Of(Source.TypeOf(type, Types)));

    private const string Types = """
        public class Base { public int Count => 1; public int this[int index] => index; }
        public class Derived : Base { public new char this[int index] => 'a'; }
        public interface IBoth : IList<int>, IReadOnlyList<int>;
        public interface IHiding : IReadOnlyList<short> { new int Count { get; } new short this[int index] { get; } }
        public struct LengthOnly { public int Length => 1; public int this[int index] => index; public static int Count => 1; }
        public struct ByName { public int Length => 1; public int this[string name] => 1; }
        public struct Hidden { public int Length => 1; public int this[int index] { private get => 1; set { } } }
        public struct Uncounted { public int this[int index] => 1; }
        public struct CountedByLong { public long Count => 1; public int this[int index] => 1; }
        """;
}
