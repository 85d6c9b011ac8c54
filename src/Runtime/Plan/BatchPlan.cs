using System.Runtime.InteropServices;

namespace Stepwright;

/// <summary>
/// The order in which the commands of a batch must run, as far as it matters: units, each with the units that it waits for. It is
/// written by the planner and read by the workers while it grows; nothing of a unit changes once it is published.
/// </summary>
internal sealed class BatchPlan
{
    /// <summary>For a unit that has run.</summary>
    public const byte Ran = 1;

    /// <summary>For a unit that need not run, because of what became of one before it.</summary>
    public const byte LeftOut = 2;

    private Counters _counters;

    /// <summary>The units in batch order.</summary>
    public PlanUnit[] Units { get; private set; } = [];

    /// <summary>The units that units wait for.</summary>
    public int[] Predecessors { get; private set; } = new int[64];

    /// <summary>The slots of all commands.</summary>
    public int[] Slots { get; private set; } = new int[64];

    /// <summary>Where in <see cref="Slots"/> those of a command begin; -1 where its keys could not be made.</summary>
    public int[] SlotStarts { get; private set; } = [];

    /// <summary>Which units have ended: <see cref="Ran"/> or <see cref="LeftOut"/> for each.</summary>
    public byte[] Done { get; private set; } = [];

    /// <summary>Units that were claimed before they were ready, for whoever comes by when they are: unit + 1; -1 once taken.</summary>
    public int[] Blocked { get; private set; } = [];

    /// <summary>When each unit runs, where that is recorded.</summary>
    public UnitTime[]? Times { get; set; }

    /// <summary>The number of units that workers may claim.</summary>
    public ref int Planned => ref _counters.Planned;

    /// <summary>The number of units that workers have claimed.</summary>
    public ref int Claimed => ref _counters.Claimed;

    /// <summary>The number of places in <see cref="Blocked"/> that are given away.</summary>
    public ref int BlockedCount => ref _counters.Blocked;

    /// <summary>The number of workers that wait for a unit to end.</summary>
    public ref int Sleepers => ref _counters.Sleepers;

    /// <summary>No unit behind this one needs to run.</summary>
    public ref int LastNeeded => ref _counters.LastNeeded;

    /// <summary>Whether no more units will be published.</summary>
    public ref bool IsComplete => ref _counters.IsComplete;

    /// <summary>Begins anew.</summary>
    /// <param name="commands">How many commands the batch has.</param>
    /// <param name="units">How many units there are to come at most.</param>
    public void Clear(int commands, int units)
    {
        if (Units.Length < commands)
        {
            var length = Math.Max(commands, 2 * Units.Length);
            Units = new PlanUnit[length];
            SlotStarts = new int[length];
            Done = new byte[length];
            Blocked = new int[length];
        }

        Array.Clear(Done, 0, units);
        Array.Clear(Blocked, 0, units);
        _counters = new Counters { LastNeeded = int.MaxValue };
    }

    public void GrowPredecessors(int count) => Predecessors = Grown(Predecessors, count);

    public void GrowSlots(int count) => Slots = Grown(Slots, count);

    // Workers may go on reading the old array: what they look for is in both.
    private static int[] Grown(int[] array, int count)
    {
        Array.Resize(ref array, Math.Max(count, 2 * array.Length));
        return array;
    }

    // Each on a cache line of its own, or two that change together: one thread's writing does not slow another's reading.
    [StructLayout(LayoutKind.Explicit, Size = 6 * 128)]
    private struct Counters
    {
        [FieldOffset(1 * 128)]
        public int Planned;

        [FieldOffset(2 * 128)]
        public int Claimed;

        [FieldOffset(3 * 128)]
        public int Blocked;

        [FieldOffset(4 * 128)]
        public int LastNeeded;

        [FieldOffset((4 * 128) + 4)]
        public bool IsComplete;

        [FieldOffset((4 * 128) + 8)]
        public int Sleepers;
    }
}
