namespace Stepwright.Generators;

/// <summary>The names of the generator's incremental steps, for tests of what an edit makes anew.</summary>
internal static class TrackingNames
{
    public const string States = nameof(States);
    public const string Commands = nameof(Commands);
    public const string Executors = nameof(Executors);
    public const string ExecutedCommands = nameof(ExecutedCommands);
    public const string ExecutorWithCommands = nameof(ExecutorWithCommands);
    public const string Exports = nameof(Exports);
    public const string DocumentedCommands = nameof(DocumentedCommands);
    public const string Accessors = nameof(Accessors);
    public const string Conflicts = nameof(Conflicts);
    public const string ExportedEffects = nameof(ExportedEffects);
    public const string StateData = nameof(StateData);
    public const string ExecutorData = nameof(ExecutorData);

    public static IReadOnlyList<string> All { get; } =
        [States, Commands, Executors, ExecutedCommands, ExecutorWithCommands, Exports, DocumentedCommands, Accessors, Conflicts, ExportedEffects, StateData, ExecutorData];
}
