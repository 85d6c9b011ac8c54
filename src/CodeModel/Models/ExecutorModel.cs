namespace Stepwright.CodeModel;

/// <summary>An executor.</summary>
internal sealed record ExecutorModel
{
    public required TypeDeclarationModel Type { get; init; }

    /// <summary>The state in code.</summary>
    public required string State { get; init; }

    public required bool IsPublic { get; init; }

    /// <summary>The accessibility that it, its batch and its pipeline are declared with.</summary>
    public required string Accessibility { get; init; }

    /// <summary>The name of its batch.</summary>
    public required string BatchName { get; init; }

    /// <summary>The name of its pipeline.</summary>
    public required string PipelineName { get; init; }

    /// <summary>Whether <c>new()</c> makes a state.</summary>
    public required bool IsStateCreatable { get; init; }

    /// <summary>The commands of the state in referenced assemblies.</summary>
    public required EquatableArray<ExecutedCommandModel> ReferencedCommands { get; init; }

    /// <summary>The warnings that come of using what is obsolete or experimental.</summary>
    public required EquatableArray<string> UseWarnings { get; init; }
}

/// <summary>What an executor needs to know of a command.</summary>
internal sealed record ExecutedCommandModel
{
    /// <summary>The state in code.</summary>
    public required string State { get; init; }

    public required string Name { get; init; }

    /// <summary>The command in code.</summary>
    public required string Code { get; init; }

    public required bool IsPublic { get; init; }

    /// <summary>Whether it has asynchronous steps.</summary>
    public required bool IsAsync { get; init; }

    /// <summary>The type of the command's result in code; <c>null</c> where it has none.</summary>
    public required string? ResultType { get; init; }

    /// <summary>Whether a failure of it may have a correction.</summary>
    public required bool Corrects { get; init; }

    /// <summary>The warnings that come of naming command and result that are obsolete or experimental.</summary>
    public required EquatableArray<string> UseWarnings { get; init; }

    public static ExecutedCommandModel Of(CommandModel command) => new()
    {
        State = command.State,
        Name = command.Type.Name,
        Code = command.Type.Code,
        IsPublic = command.IsPublic,
        IsAsync = command.IsAsync,
        ResultType = command.ResultType,
        Corrects = GeneratedCorrections.Exist(command),
        UseWarnings = command.NamingWarnings,
    };
}
