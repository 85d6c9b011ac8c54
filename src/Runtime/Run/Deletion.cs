namespace Stepwright;

/// <summary>The deletion of a row in a batch.</summary>
/// <param name="Command">The place of the command that deleted it.</param>
/// <param name="Sequence">Tells the deletions of one command apart, in order.</param>
/// <param name="Slot">The row's slot.</param>
internal readonly record struct Deletion(int Command, int Sequence, int Slot) : IComparable<Deletion>
{
    public int CompareTo(Deletion other) => Command != other.Command ? Command.CompareTo(other.Command) : Sequence.CompareTo(other.Sequence);
}
