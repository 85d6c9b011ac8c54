namespace Stepwright.CodeModel;

/// <summary>What a command meets others in.</summary>
/// <param name="Command">The command.</param>
/// <param name="Conflicts">By the members' names in ordinal order, those of always first.</param>
internal sealed record CommandConflictsModel(DocumentedCommandModel Command, EquatableArray<MemberConflictsModel> Conflicts)
{
    public static CommandConflictsModel Of(DocumentedCommandModel command, EquatableArray<AccessorsModel> all) => new(
        command,
        command.Accesses.Accesses.SelectMany(access => all
            .First(accessors => accessors.State == command.Accesses.State && accessors.Member == access.Member).Commands
            .GroupBy(accessor => access.With(accessor.Access), accessor => accessor.Command)
            .Where(meeting => meeting.Key != Meeting.Never)
            .OrderByDescending(meeting => meeting.Key)
            .Select(meeting => new MemberConflictsModel(access.Member, meeting.Key == Meeting.Always, meeting.ToEquatableArray())))
        .ToEquatableArray());
}

/// <summary>The commands that a command meets in one table, cell or accumulator, itself among them.</summary>
/// <param name="Member">The name of the state's property.</param>
/// <param name="IsAlways">Whether they always meet there; else where keys are equal.</param>
/// <param name="Commands">Their names.</param>
internal sealed record MemberConflictsModel(string Member, bool IsAlways, EquatableArray<string> Commands);
