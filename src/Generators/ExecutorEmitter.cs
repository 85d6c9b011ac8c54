using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Writes the other part of an executor, its dispatch, and the batch with a typed <c>Add</c> for each command.</summary>
internal sealed class ExecutorEmitter
{
    private const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    private readonly SourceWriter _writer;
    private readonly ExecutorModel _executor;
    private readonly IReadOnlyList<(ExecutedCommandModel Command, string Lane)> _commands;

    private ExecutorEmitter(ExecutorModel executor, IEnumerable<ExecutedCommandModel> commands)
    {
        _executor = executor;
        var inOrder = commands.OrderBy(command => command.Code, StringComparer.Ordinal).ToList();
        _commands = [.. inOrder.Zip(LaneNames.Of(inOrder.Select(command => command.Name)), (command, lane) => (command, lane))];

        _writer = new SourceWriter(executor.UseWarnings.Concat(_commands.SelectMany(command => command.Command.UseWarnings))
            .Distinct().OrderBy(id => id, StringComparer.Ordinal).ToEquatableArray());
    }

    /// <summary>The commands in the order of their names, so that the order of files never shows.</summary>
    public static string Emit(ExecutorModel executor, IEnumerable<ExecutedCommandModel> commands) => new ExecutorEmitter(executor, commands).Emit();

    private string Emit()
    {
        if (_executor.Type.Namespace.Length > 0)
        {
            _writer.Line($"namespace {_executor.Type.Namespace};");
            _writer.Line();
        }

        var parts = _executor.Type.Parts;
        for (var i = 0; i < parts.Count - 1; i++)
            _writer.Open($"partial {parts[i]}");
        EmitExecutor(parts[parts.Count - 1]);
        _writer.Line();
        EmitBatch();
        PipelineEmitter.Emit(_writer, _executor, [.. _commands.Select(pair => pair.Command)]);
        for (var i = 0; i < parts.Count - 1; i++)
            _writer.Close();
        return _writer.ToString();
    }

    private void EmitExecutor(string part)
    {
        var access = $"{_executor.State}.{WellKnownNames.AccessClass}";
        _writer.GeneratedType();
        _writer.Open($"partial {part} : global::Stepwright.Executor<{_executor.State}>, {PipelineEmitter.Interface(_executor)}");
        _writer.Summary("Makes an executor for a state.");
        _writer.Line("/// <param name=\"state\">The state that the batches run on.</param>");
        _writer.Line("/// <param name=\"options\">How to run; null for the defaults.</param>");
        _writer.Line($"public {_executor.Type.Name.ToIdentifier()}({_executor.State} state, global::Stepwright.ExecutorOptions? options = null)");
        _writer.Line($"    : base(state, new {access}(state), options)");
        _writer.Open();
        _writer.Close();
        _writer.Line();
        EmitConflicts();
        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        _writer.Line($"public override {_executor.BatchName} CreateBatch() => new();");
        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        _writer.Line(Hidden);
        _writer.Line($"protected override bool Accepts(global::Stepwright.Batch batch) => batch is {_executor.BatchName};");
        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        _writer.Line(Hidden);
        _writer.Line($"protected override global::Stepwright.Contract.StateAccess CreateAccess() => new {access}(State);");
        _writer.Line();
        EmitDescribe();
        _writer.Line();
        EmitLoop("Run", "SerialRun", "run", access, (command, lane, result) => command.IsAsync
            ? $"_ = {Dispatch(command)}.RunAsync({lane}, access, run.BeginAsync(){result});"
            : $"failure = {Dispatch(command)}.Run({lane}, access{result});");
        _writer.Line();
        EmitLoop("Run", "WorkerRun", "run", access, (command, lane, result) => command.IsAsync
            ? $"_ = {Dispatch(command)}.RunPlannedAsync({lane}, run.BeginAsync(){result});"
            : $"failure = {Dispatch(command)}.RunPlanned({lane}, access, run.Slots{result});");
        _writer.Line();
        EmitLoop("Plan", "Planner", "planner", access, (command, lane, _) => $"{Dispatch(command)}.Plan({lane}, access, planner);");
        if (_commands.Count > 0)
            EmitPrefetch(access);
        if (_commands.Any(pair => pair.Command.Corrects))
            EmitCorrections(access);
        PipelineEmitter.EmitExecutorMembers(_writer, _executor);
        _writer.Close();
    }

    private void EmitConflicts()
    {
        _writer.Line($"private static global::Stepwright.ConflictMatrix? {WellKnownNames.ConflictsField};");
        _writer.Line();
        _writer.Summary("Which commands conflict with which, and over what, as their steps declare.");
        _writer.Line($"public static global::Stepwright.ConflictMatrix {WellKnownNames.ConflictsProperty} => global::System.Threading.LazyInitializer.EnsureInitialized(ref {WellKnownNames.ConflictsField}, static () => new(");
        _writer.Line("[");
        foreach (var (command, _) in _commands)
            _writer.Line($"    {Dispatch(command)}.Info,");
        _writer.Line("]));");
    }

    private void EmitPrefetch(string access)
    {
        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        _writer.Line(Hidden);
        _writer.Open("protected override void Prefetch(global::Stepwright.Batch batch, global::Stepwright.Contract.StateAccess access, global::Stepwright.Contract.BatchEntry entry, bool rows)");
        _writer.Line($"var lanes = ({_executor.BatchName})batch;");
        _writer.Line($"var way = ({access})access;");
        _writer.Open("switch (entry.Kind)");
        for (var kind = 0; kind < _commands.Count; kind++)
        {
            var (command, lane) = _commands[kind];
            _writer.Line($"case {kind}:");
            _writer.Line($"    {Dispatch(command)}.Prefetch(in lanes.{lane}[entry.Index], way, rows);");
            _writer.Line("    break;");
        }

        _writer.Close();
        _writer.Close();
    }

    /// <summary>Writes how commands that failed are corrected, and how corrected ones run in their place.</summary>
    private void EmitCorrections(string access)
    {
        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        _writer.Line(Hidden);
        _writer.Open("protected override global::Stepwright.Contract.Correction? Correct(global::Stepwright.Batch batch, global::Stepwright.Contract.StateAccess access, global::System.ReadOnlySpan<int> slots, global::Stepwright.Contract.BatchEntry entry, global::Stepwright.Contract.Correction? previous, global::Stepwright.StepFailure failure)");
        _writer.Line($"var lanes = ({_executor.BatchName})batch;");
        _writer.Line($"var way = ({access})access;");
        EmitCorrecting((command, lane) =>
        [
            $"ref readonly var command = ref previous is global::Stepwright.Contract.Correction<{command.Code}> corrected ? ref corrected.Command : ref lanes.{lane}[entry.Index];",
            $"return {Dispatch(command)}.Correct(in command, way, slots, failure);",
        ], "return null;");
        _writer.Close();
        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        _writer.Line(Hidden);
        _writer.Open("protected override global::Stepwright.StepFailure? Run(global::Stepwright.Contract.SerialRun run, global::Stepwright.Contract.BatchEntry entry, global::Stepwright.Contract.Correction correction)");
        if (_commands.Any(pair => pair.Command is { Corrects: true, ResultType: not null }))
            _writer.Line($"var lanes = ({_executor.BatchName})run.Batch;");
        _writer.Line($"var access = ({access})run.Access;");
        EmitCorrecting(
            (command, lane) => command.IsAsync ?
            [
                $"_ = {Dispatch(command)}.RunAsync(in ((global::Stepwright.Contract.Correction<{command.Code}>)correction).Command, access, run.BeginAsync(){(command.ResultType is null ? "" : $", lanes.{lane}, entry.Index")});",
                "return null;",
            ] :
            [
                $"return {Dispatch(command)}.Run(in ((global::Stepwright.Contract.Correction<{command.Code}>)correction).Command, access{(command.ResultType is null ? "" : $", ref lanes.{lane}.Result(entry.Index)")});",
            ],
            "throw new global::System.Diagnostics.UnreachableException();");
        _writer.Close();
    }

    private void EmitCorrecting(Func<ExecutedCommandModel, string, string[]> body, string otherwise)
    {
        _writer.Open("switch (entry.Kind)");
        for (var kind = 0; kind < _commands.Count; kind++)
        {
            var (command, lane) = _commands[kind];
            if (!command.Corrects)
                continue;
            _writer.Line($"case {kind}:");
            _writer.Open();
            foreach (var line in body(command, lane))
                _writer.Line(line);
            _writer.Close();
        }

        _writer.Line("default:");
        _writer.Line($"    {otherwise}");
        _writer.Close();
    }

    private static string Dispatch(ExecutedCommandModel command) => $"{command.Code}.{WellKnownNames.DispatchClass}";

    private void EmitDescribe()
    {
        _writer.Line("/// <inheritdoc/>");
        _writer.Line(Hidden);
        _writer.Line("protected override global::Stepwright.Contract.CommandInfo Describe(int kind) => kind switch");
        _writer.Line("{");
        for (var kind = 0; kind < _commands.Count; kind++)
            _writer.Line($"    {kind} => {_commands[kind].Command.Code}.{WellKnownNames.DispatchClass}.Info,");
        _writer.Line("    _ => throw new global::System.ArgumentOutOfRangeException(nameof(kind)),");
        _writer.Line("};");
    }

    /// <summary>Writes a loop over what a run or the planner hands out.</summary>
    private void EmitLoop(string method, string type, string source, string access, Func<ExecutedCommandModel, string, string, string> call)
    {
        var runs = method == "Run";
        _writer.Line("/// <inheritdoc/>");
        _writer.Line(Hidden);
        _writer.Open($"protected override void {method}(global::Stepwright.Contract.{type} {source})");
        if (_commands.Count == 0)
        {
            _writer.Open($"while ({source}.MoveNext(out global::Stepwright.Contract.BatchEntry _))");
            _writer.Line("throw new global::System.Diagnostics.UnreachableException();");
            _writer.Close();
            _writer.Close();
            return;
        }

        _writer.Line($"var batch = ({_executor.BatchName}){source}.Batch;");
        _writer.Line($"var access = ({access}){source}.Access;");
        _writer.Open($"while ({source}.MoveNext(out var entry))");
        var mayFailAtOnce = runs && _commands.Any(pair => !pair.Command.IsAsync);
        if (mayFailAtOnce)
            _writer.Line("global::Stepwright.StepFailure? failure;");
        _writer.Open("switch (entry.Kind)");
        for (var kind = 0; kind < _commands.Count; kind++)
        {
            var (command, lane) = _commands[kind];
            var result = command.ResultType is null ? "" : command.IsAsync ? $", batch.{lane}, entry.Index" : $", ref batch.{lane}.Result(entry.Index)";
            _writer.Line($"case {kind}:");
            _writer.Line($"    {call(command, $"in batch.{lane}[entry.Index]", result)}");
            // Its run says itself how it ends.
            _writer.Line(runs && command.IsAsync ? "    continue;" : "    break;");
        }

        _writer.Line("default:");
        _writer.Line("    throw new global::System.Diagnostics.UnreachableException();");
        _writer.Close();
        if (mayFailAtOnce)
        {
            _writer.Line();
            _writer.Line("if (failure is not null)");
            _writer.Line("    run.Fail(failure);");
        }

        _writer.Close();
        _writer.Close();
    }

    private void EmitBatch()
    {
        _writer.Summary($"A batch of commands for {_executor.Type.Name}.");
        _writer.GeneratedType();
        _writer.Open($"{_executor.Accessibility} sealed partial class {_executor.BatchName} : global::Stepwright.Batch");
        _writer.Open($"internal {_executor.BatchName}()");
        foreach (var (command, lane) in _commands)
            _writer.Line($"{lane} = AddLane<{LaneType(command)}>();");
        _writer.Close();
        for (var kind = 0; kind < _commands.Count; kind++)
        {
            var (command, lane) = _commands[kind];
            _writer.Line();
            _writer.Line($"internal {LaneType(command)} {lane} {{ get; }}");
            _writer.Line();
            _writer.Summary($"Adds a command {command.Name}.");
            // What the command does stands with the command, so that the batch need not know.
            _writer.Line($"/// <remarks><inheritdoc cref=\"{command.Code}\" path=\"/remarks/para[1]\"/></remarks>");
            _writer.Line("/// <param name=\"command\">The command.</param>");
            _writer.Line("/// <returns>The command's reference, for its outcome in the result.</returns>");
            _writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">The batch is running.</exception>");
            var reference = command.ResultType is null ? "global::Stepwright.CommandRef" : $"global::Stepwright.CommandRef<{command.ResultType}>";
            _writer.Line($"{(_executor.IsPublic && command.IsPublic ? "public" : "internal")} {reference} Add(in {command.Code} command) => Append({kind}, {lane}, in command);");
        }

        _writer.Close();
    }

    private static string LaneType(ExecutedCommandModel command) => command.ResultType is null
        ? $"global::Stepwright.Contract.Lane<{command.Code}>"
        : $"global::Stepwright.Contract.ResultLane<{command.Code}, {command.ResultType}>";
}
