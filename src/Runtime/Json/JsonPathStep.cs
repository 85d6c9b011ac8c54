namespace Stepwright.Contract;

/// <summary>An object or array on the way to a place in a document.</summary>
internal sealed class JsonPathStep
{
    public required bool IsArray { get; init; }

    /// <summary>The member on the way; <c>null</c> between members.</summary>
    public string? Name { get; set; }

    /// <summary>The element on the way.</summary>
    public int Index { get; private set; }

    /// <summary>Goes behind the member or element.</summary>
    public void Complete()
    {
        Name = null;
        Index++;
    }
}
