using Microsoft.CodeAnalysis.Text;

namespace Stepwright.Verification.Tests;

public class MarkupParserTests
{
    [Fact]
    public void Text_without_markup_stays_as_it_is()
    {
        var markup = MarkupParser.Parse("int[] a = [1]; var s = $$\"\"\"{{x | y}}\"\"\";");

        Assert.Equal("int[] a = [1]; var s = $$\"\"\"{{x | y}}\"\"\";", markup.Text);
        Assert.Empty(markup.Spans);
    }

    [Fact]
    public void Spans_are_those_of_the_text_without_markup()
    {
        var markup = MarkupParser.Parse("a [|b|] {|SW2001:c {|SW2002:d|}|} {|#0:|}");

        Assert.Equal("a b c d ", markup.Text);
        Assert.Equal([new(null, new(2, 1)), new("SW2001", new(4, 3)), new("SW2002", new(6, 1)), new("#0", new(8, 0))], markup.Spans);
    }

    [Fact]
    public void Two_ids_mark_one_span_by_nesting()
    {
        var markup = MarkupParser.Parse("{|A:{|B:x|}|}");

        Assert.Equal(new TextSpan(0, 1), Assert.Single(markup.Spans.Select(span => span.Span).Distinct()));
        Assert.Equal(["A", "B"], markup.Spans.Select(span => span.Name).Order());
    }

    [Fact]
    public void A_position_is_markup_where_it_is_asked_for() =>
        Assert.Equal(new MarkupText("class C", [], 6), MarkupParser.Parse("class $$C", withPosition: true) with { Spans = [] });

    [Theory]
    [InlineData("a |]", "'|]' closes nothing, at line 1, column 3")]
    [InlineData("a\n [|b", "'[|' is never closed, at line 2, column 2")]
    [InlineData("[|a|}", "'|}' closes the '[|' of line 1, column 1, at line 1, column 4")]
    [InlineData("{|A:a|]", "'|]' closes the '{|' of line 1, column 1, at line 1, column 6")]
    [InlineData("{|a|}", "'{|' needs a diagnostic id or a location key and a colon")]
    [InlineData("{|:a|}", "'{|' needs a diagnostic id or a location key and a colon")]
    [InlineData("$$a$$", "'$$' stands here a second time, at line 1, column 4")]
    public void Bad_markup_says_what_and_where(string source, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => MarkupParser.Parse(source, withPosition: true)).Message, StringComparison.Ordinal);
}
