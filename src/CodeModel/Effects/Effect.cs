namespace Stepwright.CodeModel;

/// <summary>Something in which two runs of one batch can differ.</summary>
/// <param name="RuleId">The rule that forbids it in steps.</param>
/// <param name="Member">What does it, as messages write it: <c>DateTime.Now</c>.</param>
internal readonly record struct Effect(string RuleId, string Member);
