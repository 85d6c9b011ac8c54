namespace Stepwright.CodeModel;

/// <summary>What a command does with one table, cell, accumulator or sequence.</summary>
/// <param name="Member">The name of the state's property.</param>
/// <param name="MemberKind">What the member is.</param>
/// <param name="Kinds">What the command does with it.</param>
internal sealed record AccessModel(string Member, StateMemberKind MemberKind, AccessKinds Kinds)
{
    private const AccessKinds Changes = AccessKinds.Writes | AccessKinds.Creates | AccessKinds.Deletes | AccessKinds.Adds | AccessKinds.Draws;

    public bool IsChange => (Kinds & Changes) != 0;

    /// <summary>Whether a command with this access and one with the other, on the same member, meet there: the runtime's CommandAccess says the same.</summary>
    public Meeting With(AccessModel other)
    {
        var meets = MemberKind switch
        {
            StateMemberKind.Sequence => false,
            StateMemberKind.Accumulator => (IsChange && other.Has(AccessKinds.Reads)) || (Has(AccessKinds.Reads) && other.IsChange),
            _ => IsChange || other.IsChange,
        };
        var isAlways = MemberKind != StateMemberKind.Table || (IsChange && other.Has(AccessKinds.ReadsAll)) || (Has(AccessKinds.ReadsAll) && other.IsChange);
        return !meets ? Meeting.Never : isAlways ? Meeting.Always : Meeting.EqualKeys;
    }

    public bool Has(AccessKinds kind) => (Kinds & kind) != 0;
}

/// <summary>When two commands meet in a table, cell or accumulator.</summary>
internal enum Meeting
{
    Never,
    EqualKeys,
    Always,
}

/// <summary>What a member of a state is; the names are the runtime's.</summary>
internal enum StateMemberKind
{
    Table,
    Cell,
    Accumulator,
    Sequence,
}

/// <summary>What is done with a table, cell, accumulator or sequence; the names are the runtime's.</summary>
[Flags]
internal enum AccessKinds
{
    None = 0,
    Reads = 1,
    Writes = 2,
    Creates = 4,
    Deletes = 8,
    Adds = 16,
    ReadsAll = 32,
    Draws = 64,
}
