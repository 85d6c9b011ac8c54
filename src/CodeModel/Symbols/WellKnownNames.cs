namespace Stepwright.CodeModel;

/// <summary>Names of the runtime and of generated code that the compiler side speaks of.</summary>
internal static class WellKnownNames
{
    public const string RuntimeAssembly = "Stepwright";
    public const int ContractVersion = 5;

    public const string StateAttribute = "Stepwright.StateAttribute";
    public const string CommandAttribute = "Stepwright.CommandAttribute`1";
    public const string EventAttribute = "Stepwright.EventAttribute`1";
    public const string ExecutorAttribute = "Stepwright.ExecutorAttribute`1";
    public const string ExportedEffectAttribute = "Stepwright.Contract.ExportedEffectAttribute";

    /// <summary>The class that the generator nests in a state: the way to its rows.</summary>
    public const string AccessClass = "StepwrightAccess";

    /// <summary>The class that the generator nests in a state: its tables and cells.</summary>
    public const string StorageClass = "StepwrightStorage";

    /// <summary>The field of a state that holds its storage.</summary>
    public const string StorageField = "_stepwrightStorage";

    /// <summary>The method of a state that takes a snapshot of it.</summary>
    public const string SnapshotMethod = "Snapshot";

    /// <summary>The class that the generator nests in a command: its dispatch.</summary>
    public const string DispatchClass = "StepwrightDispatch";

    /// <summary>The class that the generator nests in a state: how its rows and keys are written and read.</summary>
    public const string DataClass = "StepwrightData";

    /// <summary>The class that the generator nests in a state: how its rows and keys are compared and written as deltas.</summary>
    public const string DeltasClass = "StepwrightDeltas";

    /// <summary>The property of an executor that tells which commands conflict.</summary>
    public const string ConflictsProperty = "Conflicts";

    /// <summary>The field of an executor that holds it.</summary>
    public const string ConflictsField = "_stepwrightConflicts";

    /// <summary>What the runtime's StateAccess, StateStorage and Object declare, as far as their derived classes see it.</summary>
    public static HashSet<string> BaseMembers { get; } =
    [
        "AddAccumulator", "AddCell", "AddSequence", "AddTable", "BeginStep", "CancellationToken", "CommandIndex", "CommitEvents", "CommitStep", "Context", "CreateAccumulator", "CreateCell", "CreateSequence", "CreateTable",
        "Equals", "Fail", "FailCheck", "FailDistinct", "FailException", "FailExists", "FailInvariant", "FailMissing", "FailNoKey", "FailSameRow", "Finalize", "GetHashCode",
        "GetType", "HasSlots", "IsStepFailure", "MemberwiseClone", "ReferenceEquals", "Schema", "Slot", "Slots", "Step", "ToString", "UndoStep",
    ];

    /// <summary>What the runtime's StateSnapshot and Object declare, and what the generator adds to snapshots.</summary>
    public static HashSet<string> SnapshotMembers { get; } =
    [
        "DiffTo", "Dispose", "Equals", "Finalize", "GetHashCode", "GetType", "Member", "MemberwiseClone", "ReferenceEquals", "TakeAccumulator", "TakeCell",
        "TakeSequence", "TakeTable", "Taken", "ToString",
    ];

    /// <summary>
    /// The name of a table or cell in the access and storage classes: its own, with a low line after it where that would hide a
    /// member of their base classes.
    /// </summary>
    public static string AccessMember(string member)
    {
        var stem = member.TrimEnd('_');
        return BaseMembers.Contains(stem) || stem.StartsWith(InvariantMethod(""), StringComparison.Ordinal) ? member + "_" : member;
    }

    /// <summary>The class that writes and reads a type as JSON, by the type's name among data types.</summary>
    public static string JsonCodecClass(string type) => $"JsonOf{type}";

    /// <summary>The name of a state's snapshot: <c>ShopSnapshot</c> for <c>Shop</c>.</summary>
    public static string SnapshotClass(string state) => state + SnapshotMethod;

    /// <summary>A state's snapshot in code: it stands beside the state.</summary>
    /// <param name="stateCode">The state in code.</param>
    /// <param name="state">Its name.</param>
    public static string SnapshotCode(string stateCode, string state) =>
        stateCode.Substring(0, stateCode.LastIndexOfAny(['.', ':']) + 1) + SnapshotClass(state).ToIdentifier();

    /// <summary>
    /// The name of a table or cell in the snapshot of its state: its own, with a low line after it where that would hide a member of the
    /// base class, or is the name of the snapshot.
    /// </summary>
    public static string SnapshotMember(string member, string snapshot)
    {
        var stem = member.TrimEnd('_');
        return SnapshotMembers.Contains(stem) || stem == snapshot ? member + "_" : member;
    }

    /// <summary>The method of the access class that tells which invariant a row of a member breaks.</summary>
    public static string InvariantMethod(string member) => $"BrokenInvariantOf{member}";
}
