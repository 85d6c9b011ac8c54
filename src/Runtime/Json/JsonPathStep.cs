namespace Stepwright.Contract;

/// <summary>An object or array on the way to a place in a document.</summary>
internal sealed class JsonPathStep
{
    public required bool IsArray { get; init; }

    /// <summary>The member on the way; <c>null</c> before the first one.</summary>
    public string? Name { get; set; }

    /// <summary>The element on the way.</summary>
    public int Index { get; set; } = -1;
}
