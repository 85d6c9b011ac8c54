namespace Stepwright.Analyzers;

/// <summary>What the diagnostics of effects hand to the fixes.</summary>
internal static class EffectProperties
{
    /// <summary><c>true</c> where the effect stands in the step's own text, not in something that it calls.</summary>
    public const string Direct = nameof(Direct);

    /// <summary>What to ask of the step's context instead: <c>Now</c>, <c>Now.UtcDateTime</c>, <c>NewGuid()</c>, <c>Random</c>.</summary>
    public const string Replacement = nameof(Replacement);
}
