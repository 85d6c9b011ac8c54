namespace Stepwright.CodeModel;

/// <summary>What a body does itself, and whom it calls.</summary>
/// <param name="Effects">Its effects, in the order of the text.</param>
/// <param name="Calls">Its calls, in the order of the text.</param>
internal sealed record BodyEffects(IReadOnlyList<FoundEffect> Effects, IReadOnlyList<FoundCall> Calls)
{
    public static BodyEffects None { get; } = new([], []);
}
