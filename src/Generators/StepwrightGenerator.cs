using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>
/// Writes the other parts of states, commands and executors. What is declared wrongly gets no code here and an error from the
/// analyzers.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class StepwrightGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Not ForAttributeWithMetadataName: it binds every attributed type again after every keystroke, wherever it fell.
        var declared = context.CompilationProvider
            .Select(static (compilation, _) => new DeclarationSnapshot(compilation))
            .Select(static (snapshot, token) => snapshot.Read(token));
        var states = Sound(declared.SelectMany(static (models, _) => models.States)).WithTrackingName(TrackingNames.States);
        var commands = Sound(declared.SelectMany(static (models, _) => models.Commands)).WithTrackingName(TrackingNames.Commands);
        var executors = Sound(declared.SelectMany(static (models, _) => models.Executors)).WithTrackingName(TrackingNames.Executors);
        var stateData = Sound(declared.SelectMany(static (models, _) => models.StateData)).WithTrackingName(TrackingNames.StateData);
        var executorData = Sound(declared.SelectMany(static (models, _) => models.ExecutorData)).WithTrackingName(TrackingNames.ExecutorData);

        // An executor needs little of each command, so that editing a command's steps leaves it as it is.
        var executed = commands
            .Select(static (command, _) => ExecutedCommandModel.Of(command))
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray())
            .WithTrackingName(TrackingNames.ExecutedCommands);
        var executorsWithCommands = executors.Combine(executed)
            .Select(static (pair, _) => (
                Executor: pair.Left,
                Commands: pair.Left.ReferencedCommands.Concat(pair.Right.Where(command => command.State == pair.Left.State)).ToEquatableArray()))
            .WithTrackingName(TrackingNames.ExecutorWithCommands);
        var exports = states.Collect().Select(static (all, _) => all.Length > 0)
            .Combine(executed)
            .Select(static (pair, _) => (IsNeeded: pair.Left || !pair.Right.IsEmpty, Commands: pair.Right))
            .WithTrackingName(TrackingNames.Exports);
        var effects = context.CompilationProvider
            .Select(static (compilation, token) => EffectExports.Of(compilation, token))
            .WithTrackingName(TrackingNames.ExportedEffects);

        // What a command conflicts with depends on what the others do with the state, and on nothing else of them.
        var documented = commands
            .Select(static (command, _) => DocumentedCommandModel.Of(command))
            .WithTrackingName(TrackingNames.DocumentedCommands);
        var accessors = commands
            .Select(static (command, _) => CommandAccessesModel.Of(command))
            .Collect()
            .Select(static (all, _) => AccessorsModel.Of(all))
            .WithTrackingName(TrackingNames.Accessors);
        var conflicts = documented.Combine(accessors)
            .Select(static (pair, _) => CommandConflictsModel.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Conflicts);

        context.RegisterSourceOutput(states, static (output, state) =>
            Add(output, HintNames.Of(state.Type, "State"), StateEmitter.Emit(state)));
        context.RegisterSourceOutput(stateData, static (output, state) =>
            Add(output, HintNames.Of(state.Type, "Deltas"), DeltaEmitter.Emit(state)));
        context.RegisterSourceOutput(commands, static (output, command) =>
            Add(output, HintNames.Of(command.Type, "Command"), CommandEmitter.Emit(command)));
        context.RegisterSourceOutput(executorsWithCommands, static (output, pair) =>
            Add(output, HintNames.Of(pair.Executor.Type, "Executor"), ExecutorEmitter.Emit(pair.Executor, pair.Commands)));
        context.RegisterSourceOutput(stateData, static (output, state) =>
            Add(output, HintNames.Of(state.Type, "Data"), StateDataEmitter.Emit(state)));
        context.RegisterSourceOutput(executorData, static (output, executor) =>
            Add(output, HintNames.Of(executor.Type, "Json"), JsonEmitter.Emit(executor)));
        context.RegisterSourceOutput(conflicts, static (output, conflicts) =>
            Add(output, HintNames.Of(conflicts.Command.Type, "Documentation"), DocumentationEmitter.Emit(conflicts)));
        context.RegisterSourceOutput(exports, static (output, assembly) =>
        {
            if (assembly.IsNeeded)
                Add(output, "Stepwright.Assembly.g.cs", AssemblyEmitter.Emit(assembly.Commands));
        });
        // An editor does without: there the analyzers look at the source of referenced projects.
        context.RegisterImplementationSourceOutput(effects, static (output, exported) =>
        {
            if (!exported.IsEmpty)
                Add(output, "Stepwright.Effects.g.cs", EffectEmitter.Emit(exported));
        });
    }

    private static IncrementalValuesProvider<TModel> Sound<TModel>(IncrementalValuesProvider<TModel?> models)
        where TModel : class =>
        models.Where(static model => model is not null).Select(static (model, _) => model!);

    private static void Add(SourceProductionContext output, string hintName, string text) => output.AddSource(hintName, SourceText.From(text, Encoding.UTF8));
}
