namespace Stepwright;

/// <summary>How a slot came to be bound to its key in a planned batch.</summary>
internal struct SlotOrigin
{
    /// <summary>The place of its reservation in the planner's log.</summary>
    public int Entry;

    /// <summary>The place of the command that filled it; -1 while none did.</summary>
    public int FilledBy;
}
