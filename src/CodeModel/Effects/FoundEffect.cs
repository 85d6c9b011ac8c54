using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>An effect where it stands in a body.</summary>
/// <param name="Effect">The effect.</param>
/// <param name="Place">The expression.</param>
/// <param name="Declaration">Where the field that it is about is declared; <c>null</c> where that is nowhere in source.</param>
/// <param name="Replacement">What a step takes from its context instead; <c>null</c> where there is nothing.</param>
internal sealed record FoundEffect(Effect Effect, Location Place, Location? Declaration = null, string? Replacement = null);
