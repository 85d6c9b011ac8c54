using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Stepwright.Generators.Tests;

/// <summary>Sources as they are while somebody types, and worse: cut off, with tokens missing, doubled, replaced and inserted.</summary>
public class FuzzTests
{
    private static readonly string[] Vocabulary =
    [
        "ref", "in", "out", "static", "partial", "readonly", "public", "private", "protected", "internal", "abstract", "virtual", "override",
        "sealed", "new", "required", "unsafe", "async", "extern", "params", "scoped", "ref readonly", "this", "file", "const", "event",
        "int", "string", "string?", "object", "dynamic", "int*", "int[]", "int?", "(int A, int B)", "void", "decimal", "bool", "nint",
        "System.Span<int>", "System.Collections.Generic.List<string>", "delegate*<void>", "global::System",
        "class", "struct", "record", "interface", "operator", "implicit", "await", "yield return 1;", "where T : struct", "IFoo.",
        "<T>", "?", "[]", "()", "(int X)", "= default", "init;", "set;", "x", ": System.IDisposable", "#if X", "#nullable disable",
        "[System.Obsolete]", "[Step]", "[Check]", "[Optional]", "[Delete]", "[Upsert]", "[Key(\"x\")]", "[Key]", "[From(\"x\")]",
        "[ForEach(\"x\")]", "[State]", "[Executor<Shop>]", "[Invariant]", "[Accumulate(AccumulatorOperation.Or)]", "Accumulate<long>", "Accumulator<long>", "Sequence<int>", "[Next(\"Tickets\")]",
    ];

    private readonly Promise _promise = new();

    [Theory]
    [InlineData(Subjects.Shop)]
    [InlineData(Subjects.Everything)]
    public void What_is_mutated_is_right(string source)
    {
        Assert.Null(_promise.Broken(source, out var rules));
        Assert.Empty(rules);
    }

    [Fact]
    public void The_design_example_cut_off_at_each_token() =>
        Hold(Tokens(Subjects.Shop).Select(token => ($"cut at {token}", Subjects.Shop[..token.SpanStart])));

    [Theory]
    [InlineData(Subjects.Shop, 1)]
    [InlineData(Subjects.Everything, 2)]
    public void Tokens_deleted(string source, int seed)
    {
        var random = new Random(seed);
        Hold(Tokens(source).Where(_ => random.Next(5) == 0).Select(token => ($"without {token} at {token.SpanStart}", source.Remove(token.SpanStart, token.Span.Length))));
    }

    [Theory]
    [InlineData(Subjects.Shop, 3, 100)]
    [InlineData(Subjects.Everything, 4, 150)]
    public void Tokens_mutated(string source, int seed, int count) => Hold(Mutations(source, new Random(seed), count));

    [Theory]
    [InlineData(Subjects.Shop)]
    [InlineData(Subjects.Everything)]
    public void Members_left_out_and_doubled(string source) =>
        Hold(CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantNodes()
            .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax>()
            .SelectMany(member => new[]
            {
                ($"without {member}", source.Remove(member.SpanStart, member.Span.Length)),
                ($"twice {member}", source.Insert(member.SpanStart, member.ToString() + " ")),
            }));

    private void Hold(IEnumerable<(string What, string Source)> mutations)
    {
        var broken = mutations.Select(mutation => (mutation.What, Broken: _promise.Broken(mutation.Source)))
            .Where(mutation => mutation.Broken is not null)
            .Select(mutation => $"{mutation.What}\n  {mutation.Broken}")
            .ToList();
        Assert.True(broken.Count == 0, $"{broken.Count} broken:\n{string.Join("\n", broken.Take(20))}");
    }

    private static List<SyntaxToken> Tokens(string source) => [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().SkipLast(1)];

    private static IEnumerable<(string What, string Source)> Mutations(string source, Random random, int count)
    {
        var tokens = Tokens(source);
        for (var i = 0; i < count; i++)
        {
            var (what, text) = ("", source);
            foreach (var at in Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Next(tokens.Count)).Distinct().OrderDescending())
            {
                var token = tokens[at];
                var other = random.Next(2) == 0 ? Vocabulary[random.Next(Vocabulary.Length)] : tokens[random.Next(tokens.Count)].Text;
                var (change, start) = random.Next(3) switch
                {
                    0 => ($"{token} doubled", text.Insert(token.SpanStart, $"{token.Text} ")),
                    1 => ($"{other} before {token}", text.Insert(token.SpanStart, $" {other} ")),
                    _ => ($"{other} for {token}", text.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, $"{other} ")),
                };
                (what, text) = ($"{what}{change} in [{LineOf(source, token.SpanStart)}]; ", start);
            }

            yield return (what, text);
        }
    }

    private static string LineOf(string source, int position) =>
        source[(source.LastIndexOf('\n', Math.Max(0, position - 1)) + 1)..].Split('\n')[0].Trim();
}
