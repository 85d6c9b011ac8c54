using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Writes the pipeline of an executor, with a typed <c>SubmitAsync</c> for each command, and how a container makes it.</summary>
internal static class PipelineEmitter
{
    /// <summary>The interface that the executor implements for <see cref="EmitExecutorMembers"/>.</summary>
    public static string Interface(ExecutorModel executor) => $"global::Stepwright.Contract.IGeneratedExecutor<{executor.Type.Code}>";

    /// <summary>Writes what the executor says of its pipeline.</summary>
    public static void EmitExecutorMembers(SourceWriter writer, ExecutorModel executor)
    {
        writer.Line();
        writer.Summary("Makes a pipeline, which has the executor and its state to itself until it is disposed.");
        writer.Line("/// <param name=\"options\">How to form batches; null for the defaults.</param>");
        writer.Line($"public {executor.PipelineName} CreatePipeline(global::Stepwright.PipelineOptions? options = null) => new(this, options);");
        writer.Line();
        writer.Line($"static void {Interface(executor)}.Describe(global::Stepwright.Contract.IExecutorVisitor visitor) =>");
        writer.Line($"    visitor.Visit<{executor.State}, {executor.Type.Code}, {executor.PipelineName}>(");
        writer.Line($"        {(executor.IsStateCreatable ? $"static () => new {executor.State}()" : "null")},");
        writer.Line("        static (state, options) => new(state, options),");
        writer.Line("        static (executor, options) => new(executor, options));");
    }

    /// <summary>Writes the pipeline.</summary>
    public static void Emit(SourceWriter writer, ExecutorModel executor, IReadOnlyList<ExecutedCommandModel> commands)
    {
        writer.Line();
        writer.Summary($"Takes commands for {executor.Type.Name} from many threads.");
        writer.GeneratedType();
        writer.Open($"{executor.Accessibility} sealed class {executor.PipelineName} : global::Stepwright.CommandPipeline<{executor.State}>");
        writer.Summary("Makes a pipeline for an executor, which it has to itself until it is disposed.");
        writer.Line("/// <param name=\"executor\">The executor.</param>");
        writer.Line("/// <param name=\"options\">How to form batches; null for the defaults.</param>");
        writer.Line($"public {executor.PipelineName}({executor.Type.Code} executor, global::Stepwright.PipelineOptions? options = null)");
        writer.Line("    : base(executor, options)");
        writer.Open();
        writer.Close();
        for (var kind = 0; kind < commands.Count; kind++)
        {
            var command = commands[kind];
            var outcome = command.ResultType is null ? "global::Stepwright.CommandOutcome" : $"global::Stepwright.CommandOutcome<{command.ResultType}>";
            var types = command.ResultType is null ? command.Code : $"{command.Code}, {command.ResultType}";
            writer.Line();
            writer.Summary($"Submits a command {command.Name}.");
            writer.Line("/// <param name=\"command\">The command.</param>");
            writer.Line("/// <param name=\"cancellationToken\">Cancels the submission as long as its batch has not started.</param>");
            writer.Line("/// <returns>What becomes of the command.</returns>");
            writer.Line("/// <exception cref=\"global::System.ObjectDisposedException\">The pipeline was disposed.</exception>");
            writer.Line("/// <exception cref=\"global::Stepwright.PipelineFullException\">The queue is full, and the options say to reject.</exception>");
            writer.Line("/// <exception cref=\"global::System.OperationCanceledException\">When awaited: the submission was cancelled before its batch started.</exception>");
            writer.Line($"{(executor.IsPublic && command.IsPublic ? "public" : "internal")} global::System.Threading.Tasks.ValueTask<{outcome}> SubmitAsync(in {command.Code} command, global::System.Threading.CancellationToken cancellationToken = default) => Submit<{types}>({kind}, in command, cancellationToken);");
        }

        writer.Close();
    }
}
