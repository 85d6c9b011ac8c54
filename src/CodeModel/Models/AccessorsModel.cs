namespace Stepwright.CodeModel;

/// <summary>The commands that touch one table, cell or accumulator.</summary>
/// <param name="State">The state in code.</param>
/// <param name="Member">The name of the state's property.</param>
/// <param name="Commands">The commands by name in ordinal order.</param>
internal sealed record AccessorsModel(string State, string Member, EquatableArray<AccessorModel> Commands)
{
    /// <summary>Who touches what of the states of these commands.</summary>
    public static EquatableArray<AccessorsModel> Of(IReadOnlyCollection<CommandAccessesModel> commands)
    {
        var shared = new HashSet<(string State, string Name)>(
            commands.GroupBy(command => (command.State, command.Name)).Where(same => same.Count() > 1).Select(same => same.Key));
        return commands
            .SelectMany(command => command.Accesses.Select(access => (
                command.State,
                Accessor: new AccessorModel(shared.Contains((command.State, command.Name)) ? command.Code.Replace("global::", "") : command.Name, access))))
            .GroupBy(pair => (pair.State, pair.Accessor.Access.Member))
            .Select(member => new AccessorsModel(
                member.Key.State,
                member.Key.Member,
                member.Select(pair => pair.Accessor).OrderBy(accessor => accessor.Command, StringComparer.Ordinal).ToEquatableArray()))
            .OrderBy(member => member.State, StringComparer.Ordinal)
            .ThenBy(member => member.Member, StringComparer.Ordinal)
            .ToEquatableArray();
    }
}

/// <summary>A command that touches a table, cell or accumulator.</summary>
/// <param name="Command">Its name; with namespace and outer types where another one has the same.</param>
/// <param name="Access">What it does there.</param>
internal sealed record AccessorModel(string Command, AccessModel Access);
