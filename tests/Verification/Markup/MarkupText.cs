using System.Collections.Immutable;

namespace Stepwright.Verification;

/// <summary>Source text without its markup, and what the markup said.</summary>
/// <param name="Text">The text that is compiled.</param>
/// <param name="Spans">The marked spans, by start, outer before inner.</param>
/// <param name="Position">Where <c>$$</c> stood, if it was asked for and is there.</param>
public sealed record MarkupText(string Text, ImmutableArray<MarkupSpan> Spans, int? Position);
