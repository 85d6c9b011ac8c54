using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>
/// The names of tables and cells in the generated storage and access classes of a state: their own, unless those classes
/// inherit a member of that name.
/// </summary>
internal static class AccessMembers
{
    private static readonly HashSet<string> Inherited = new(StringComparer.Ordinal)
    {
        "AddCell", "AddTable", "CancellationToken", "CommandIndex", "CommitEvents", "CommitStep", "Context", "CreateCell", "CreateTable",
        "Equals", "Fail", "FailCheck", "FailDistinct", "FailExists", "FailInvariant", "FailMissing", "FailNoKey", "FailSameRow",
        "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "Slot", "Slots", "Step", "ToString",
    };

    /// <summary>The name as an identifier in code: <c>Step_</c> for <c>Step</c>, and <c>Step__</c> for <c>Step_</c>.</summary>
    public static string ToAccessMember(this string member) =>
        Inherited.Contains(member.TrimEnd('_')) ? member + "_" : member.ToIdentifier();
}
