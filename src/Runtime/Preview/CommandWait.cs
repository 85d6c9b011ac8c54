namespace Stepwright;

/// <summary>That a command waits for another one, and over what.</summary>
/// <param name="Command">The place of the other one in the batch.</param>
/// <param name="Member">The table, cell or accumulator in which they meet; <c>null</c> where a command waits for all before it, because its keys come from rows that its own group writes.</param>
/// <param name="Key">The key of the row; <c>null</c> for a cell or an accumulator, and where it waits for all that was done to the table up to that command.</param>
public readonly record struct CommandWait(int Command, string? Member, object? Key)
{
    /// <summary>The command's place and the row.</summary>
    public override string ToString() => Member is null ? $"#{Command}" : Key is null ? $"#{Command} over {Member}" : $"#{Command} over {Member}[{Key}]";
}
