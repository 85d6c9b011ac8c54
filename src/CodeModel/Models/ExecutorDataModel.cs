namespace Stepwright.CodeModel;

/// <summary>What the commands of an executor hold, down to the framework's values.</summary>
internal sealed record ExecutorDataModel
{
    /// <summary>The executor.</summary>
    public required TypeDeclarationModel Type { get; init; }

    /// <summary>The state in code.</summary>
    public required string State { get; init; }

    /// <summary>The state's own name.</summary>
    public required string StateName { get; init; }

    /// <summary>Whether other assemblies see the state.</summary>
    public required bool IsStatePublic { get; init; }

    /// <summary>Whether <c>new()</c> makes a state.</summary>
    public required bool IsStateCreatable { get; init; }

    /// <summary>The name of its batch.</summary>
    public required string BatchName { get; init; }

    /// <summary>The name of the class that writes and reads the state and its commands.</summary>
    public required string JsonName { get; init; }

    /// <summary>That class in code.</summary>
    public required string JsonCode { get; init; }

    /// <summary>Whether that class stands beside this executor, and not beside another one of the state.</summary>
    public required bool HasJson { get; init; }

    /// <summary>The commands by their full names.</summary>
    public required EquatableArray<CommandDataModel> Commands { get; init; }

    /// <summary>The types that the state's data class has, and the rows, keys and values of the state among them.</summary>
    public required EquatableArray<DataTypeModel> StateTypes { get; init; }

    /// <summary>The types that it does not have.</summary>
    public required EquatableArray<DataTypeModel> Types { get; init; }

    /// <summary>The warnings that come of using what is obsolete or experimental.</summary>
    public required EquatableArray<string> UseWarnings { get; init; }
}

/// <summary>A command as data.</summary>
/// <param name="Type">The <see cref="DataTypeModel.Name"/> of its type.</param>
/// <param name="Code">The command in code.</param>
/// <param name="Name">Its own name.</param>
/// <param name="JsonName">What <c>"$command"</c> says.</param>
/// <param name="FormerNames">What it said before.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
internal sealed record CommandDataModel(string Type, string Code, string Name, string JsonName, EquatableArray<string> FormerNames, bool IsPublic);
