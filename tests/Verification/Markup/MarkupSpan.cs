using Microsoft.CodeAnalysis.Text;

namespace Stepwright.Verification;

/// <summary>One marked span: <c>[|text|]</c> has no name, <c>{|SW2001:text|}</c> has the name before the colon.</summary>
/// <param name="Name">A diagnostic id, a location key (<c>#0</c>), or null.</param>
/// <param name="Span">Where the text is once all markup is taken out.</param>
public readonly record struct MarkupSpan(string? Name, TextSpan Span);
