namespace Stepwright.Runtime.Tests.Json;

/// <summary>An object with every kind of member: a number, a text, an array, an object, and one that holds its like.</summary>
internal record struct Part
{
    public int Id { get; set; }

    public string? Name { get; set; }

    public int[]? Sizes { get; set; }

    public Weight Weight { get; set; }

    public Part[]? Parts { get; set; }
}
