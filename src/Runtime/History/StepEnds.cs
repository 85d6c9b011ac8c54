namespace Stepwright;

/// <summary>Where the batches of a block of history end in the log of one table, cell or accumulator.</summary>
/// <param name="Ends">For every batch, a number for each table, cell and accumulator.</param>
/// <param name="Kept">The same of what encoding keeps.</param>
/// <param name="Member">The number of this one.</param>
/// <param name="Members">How many there are.</param>
internal readonly record struct StepEnds(int[] Ends, int[] Kept, int Member, int Members)
{
    public int Count => Ends.Length / Members;

    public int this[int step] => Ends[(step * Members) + Member];

    public int KeptEnd(int step) => step < 0 ? 0 : Kept[(step * Members) + Member];

    public void Keep(int step, int end) => Kept[(step * Members) + Member] = end;
}
