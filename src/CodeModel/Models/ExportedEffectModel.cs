namespace Stepwright.CodeModel;

/// <summary>An effect that a member of a library has on those who call it.</summary>
/// <param name="Member">The documentation id of the member.</param>
/// <param name="RuleId">The rule that it breaks.</param>
/// <param name="Path">The way from the member to the effect.</param>
internal sealed record ExportedEffectModel(string Member, string RuleId, string Path);
