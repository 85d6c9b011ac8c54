namespace Stepwright.CodeModel;

/// <summary>What a command does with its state: all that others need to know of it to tell whether they conflict.</summary>
internal sealed record CommandAccessesModel
{
    /// <summary>The state in code.</summary>
    public required string State { get; init; }

    public required string Name { get; init; }

    /// <summary>The command in code.</summary>
    public required string Code { get; init; }

    /// <summary>By the members' names in ordinal order, one for each member.</summary>
    public required EquatableArray<AccessModel> Accesses { get; init; }

    public static CommandAccessesModel Of(CommandModel command) => new()
    {
        State = command.State,
        Name = command.Type.Name,
        Code = command.Type.Code,
        Accesses = RowAccessModel.Of(command).GroupBy(access => access.Member, StringComparer.Ordinal)
            .Select(member => new AccessModel(member.Key, member.First().MemberKind, member.Aggregate(AccessKinds.None, (kinds, access) => kinds | access.Kinds)))
            .OrderBy(access => access.Member, StringComparer.Ordinal)
            .ToEquatableArray(),
    };
}
