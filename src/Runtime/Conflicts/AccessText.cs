namespace Stepwright;

/// <summary>What a command does, in words.</summary>
internal static class AccessText
{
    private static readonly (AccessKinds Kind, string Word)[] Words =
    [
        (AccessKinds.ReadsAll, "reads all"),
        (AccessKinds.Reads, "reads"),
        (AccessKinds.Writes, "writes"),
        (AccessKinds.Creates, "creates"),
        (AccessKinds.Deletes, "deletes"),
        (AccessKinds.Adds, "adds to"),
        (AccessKinds.Draws, "draws from"),
    ];

    public static string Of(AccessKinds kinds) =>
        string.Join(", ", Words.Where(word => (kinds & word.Kind) != 0).Select(word => word.Word));
}
