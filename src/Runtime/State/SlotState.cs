namespace Stepwright;

/// <summary>What a slot holds; the two lowest bits of its tag.</summary>
internal static class SlotState
{
    /// <summary>Nothing: the slot is in the free list.</summary>
    public const uint Free = 0;

    /// <summary>A key without a row yet: a running command may create it.</summary>
    public const uint Reserved = 1;

    /// <summary>A key whose row was deleted in this batch; the slot stays bound to it until the batch ends.</summary>
    public const uint Ghost = 2;

    /// <summary>A key and its row.</summary>
    public const uint Live = 3;

    public const uint Mask = 3;
}
