namespace Stepwright.CodeModel;

/// <summary>A line of FrameworkMembers.txt.</summary>
/// <param name="RuleId">The rule that a use breaks; <c>null</c> where it breaks none.</param>
/// <param name="Replacement">What a step takes from its context instead; <c>null</c> where there is nothing.</param>
internal sealed record FrameworkMember(string? RuleId, string? Replacement);
