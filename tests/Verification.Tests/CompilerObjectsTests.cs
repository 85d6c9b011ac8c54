using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Stepwright.Verification.Tests;

public class CompilerObjectsTests
{
    private static readonly SyntaxTree Tree = CSharpSyntaxTree.ParseText("class A;", cancellationToken: TestContext.Current.CancellationToken);
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create("A", [Tree]);

    public static TheoryData<string> Kinds => [.. Objects.Keys];

    private static Dictionary<string, object> Objects { get; } = new()
    {
        ["Compilation"] = Compilation,
        ["SyntaxTree"] = Tree,
        ["SyntaxNode"] = Tree.GetRoot(TestContext.Current.CancellationToken),
        ["SyntaxToken"] = Tree.GetRoot(TestContext.Current.CancellationToken).GetFirstToken(),
        ["SemanticModel"] = Compilation.GetSemanticModel(Tree),
        ["Symbol"] = Compilation.GlobalNamespace,
        ["Location"] = Location.None,
        ["Array"] = new object[] { "", Tree },
        ["ImmutableArray"] = ImmutableArray.Create<object>(1, Tree),
        ["Dictionary"] = new Dictionary<string, object> { ["a"] = Tree },
        ["Closure"] = Capture(Tree),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void They_are_found_behind_fields_elements_and_base_classes(string kind) =>
        Assert.NotNull(CompilerObjects.FindPath(new Derived(Objects[kind])));

    [Fact]
    public void Plain_data_has_none()
    {
        var cyclic = new List<object> { 1, "a", Accessibility.Public, new TextSpan(1, 2), new LinePosition(1, 2), ImmutableArray.Create(1), default(ImmutableArray<string>), typeof(int) };
        cyclic.Add(cyclic);

        Assert.Null(CompilerObjects.FindPath(new Derived(cyclic)));
        Assert.Null(CompilerObjects.FindPath(null));
    }

    private static Func<string> Capture(SyntaxTree tree) => () => tree.FilePath;

    private class Base(object value)
    {
        private readonly object _value = value;

        public override string? ToString() => _value.ToString();
    }

    private sealed class Derived(object value) : Base(value);
}
