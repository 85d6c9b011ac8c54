namespace Stepwright.CodeModel;

/// <summary>An effect at the end of the shortest way to it.</summary>
/// <param name="Found">The effect.</param>
/// <param name="Path">The members on the way, from the callee on; empty where the effect stands in the body that was asked about.</param>
internal sealed record ReachedEffect(FoundEffect Found, IReadOnlyList<string> Path)
{
    /// <summary>What stands between the members of a way.</summary>
    public const string Arrow = " → ";

    /// <summary>The way with the effect at its end: <c>Helper.Price → DateTime.Now</c>.</summary>
    public string PathText => string.Join(Arrow, [.. Path, Found.Effect.Member]);
}
