using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Stepwright.CodeFixes;

/// <summary>A change of the text of one file; what it does not span stays as it was, comments and blanks included.</summary>
internal readonly record struct Edit(SyntaxTree Tree, TextChange Change)
{
    public static Edit Insert(SyntaxTree tree, int position, string text) => new(tree, new TextChange(new TextSpan(position, 0), text));

    public static Edit Replace(SyntaxNodeOrToken old, string text) => new(old.SyntaxTree!, new TextChange(old.Span, text));

    public static Edit Delete(SyntaxTree tree, TextSpan span) => new(tree, new TextChange(span, ""));
}
