using System.ComponentModel;

namespace Stepwright;

/// <summary>What the steps of a command do with one table, cell, accumulator or sequence.</summary>
public sealed class CommandAccess
{
    /// <summary>What changes something for others.</summary>
    internal const AccessKinds Changes = AccessKinds.Writes | AccessKinds.Creates | AccessKinds.Deletes | AccessKinds.Adds | AccessKinds.Draws;

    /// <summary>For generated code.</summary>
    /// <param name="member">The name of the state's property.</param>
    /// <param name="memberKind">What the member is.</param>
    /// <param name="kinds">What the command does with it.</param>
    /// <param name="keys">The keys of a table's rows in code.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CommandAccess(string member, StateMemberKind memberKind, AccessKinds kinds, params string[] keys)
    {
        Member = member;
        MemberKind = memberKind;
        Kinds = kinds;
        Keys = keys;
    }

    /// <summary>The name of the state's property.</summary>
    public string Member { get; }

    /// <summary>Whether it is a table, a cell, an accumulator or a sequence.</summary>
    public StateMemberKind MemberKind { get; }

    /// <summary>What the command does with it.</summary>
    public AccessKinds Kinds { get; }

    /// <summary>The keys of a table's rows as code, such as <c>line.Sku</c>; empty for what has no keys.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Whether it changes anything.</summary>
    public bool IsChange => (Kinds & Changes) != 0;

    /// <summary>Such as <c>writes Stock[line.Sku]</c>.</summary>
    public override string ToString() =>
        $"{AccessText.Of(Kinds)} {(Keys.Count == 0 ? Member : string.Join(", ", Keys.Select(key => $"{Member}[{key}]")))}";

    /// <summary>What this and another command's access to the same member meet in; <c>null</c> where they do not mind each other.</summary>
    internal Conflict? With(CommandAccess other)
    {
        // Additions come out the same in whatever order: only a reader of the value tells them apart. What is drawn is drawn beforehand.
        var meets = MemberKind switch
        {
            StateMemberKind.Sequence => false,
            StateMemberKind.Accumulator => (IsChange && other.Reads) || (Reads && other.IsChange),
            _ => IsChange || other.IsChange,
        };
        var isAlways = MemberKind != StateMemberKind.Table || (IsChange && other.ReadsAll) || (ReadsAll && other.IsChange);
        return meets ? new Conflict(Member, MemberKind, Kinds, other.Kinds, isAlways) : null;
    }

    private bool Reads => (Kinds & AccessKinds.Reads) != 0;

    private bool ReadsAll => (Kinds & AccessKinds.ReadsAll) != 0;
}
