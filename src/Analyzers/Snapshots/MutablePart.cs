namespace Stepwright.Analyzers;

/// <summary>What can change in a value although nobody writes it.</summary>
/// <param name="Text">The type, and where in it the change can be: <c>Address, whose Lines is List&lt;string&gt;</c>.</param>
/// <param name="Advice">What to hold instead.</param>
internal sealed record MutablePart(string Text, string Advice)
{
    /// <summary>The property of a diagnostic that names the type to hold instead, where the member's type is to be replaced by it.</summary>
    public const string Replacement = nameof(Replacement);
}
