namespace Stepwright;

/// <summary>A table, cell or accumulator that two commands meet in, one of them changing it: they run in batch order there.</summary>
/// <param name="Member">The name of the state's property.</param>
/// <param name="MemberKind">Whether it is a table, a cell or an accumulator.</param>
/// <param name="First">What the first command does with it.</param>
/// <param name="Second">What the second command does with it.</param>
/// <param name="IsAlways">Whether any two commands of these kinds meet; else those whose keys are equal.</param>
public sealed record Conflict(string Member, StateMemberKind MemberKind, AccessKinds First, AccessKinds Second, bool IsAlways)
{
    /// <summary>Such as <c>Stock where keys are equal (writes / reads)</c>.</summary>
    public override string ToString() =>
        $"{Member} {(IsAlways ? "always" : "where keys are equal")} ({AccessText.Of(First)} / {AccessText.Of(Second)})";
}
