using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Stepwright.CodeModel;

namespace Stepwright.Generators;

// How a command with asynchronous steps runs: no reference into the state lives across a wait, and the run tells itself when it ends.
internal sealed partial class CommandEmitter
{
    private const string AsyncStepInfo = "global::Stepwright.Contract.AsyncStepInfo";
    private const string StepResult = "global::Stepwright.StepResult";
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";

    private string LaneParameters => _command.ResultType is null
        ? ""
        : $", global::Stepwright.Contract.ResultLane<{_command.Type.Code}, {_command.ResultType}> lane, int index";

    private string LaneArguments => _command.ResultType is null ? "" : ", lane, index";

    /// <summary>The places of steps, and of compensations after them.</summary>
    private int CompensationNumber(int index) => StepNumber(_command.Steps.Count) + index;

    private void EmitRunAsync()
    {
        EmitRunningAsync("Starts the command.", takesAccess: true);
        _writer.Open($"public static global::System.Threading.Tasks.Task RunAsync(in {_command.Type.Code} command, {_access} access, global::Stepwright.Contract.AsyncRun run{LaneParameters})");
        if (HasSlots)
            EmitSlots("access");
        _writer.Line($"return RunStepsAsync(command, run{LaneArguments});");
        _writer.Close();
        EmitRunningAsync("Starts the command, whose keys are resolved.", takesAccess: false);
        _writer.Line($"public static global::System.Threading.Tasks.Task RunPlannedAsync(in {_command.Type.Code} command, global::Stepwright.Contract.AsyncRun run{LaneParameters}) => RunStepsAsync(command, run{LaneArguments});");
    }

    /// <summary>Documents a method that starts the steps.</summary>
    private void EmitRunningAsync(string summary, bool takesAccess)
    {
        _writer.Line();
        _writer.Summary(summary);
        _writer.Line("/// <param name=\"command\">The command.</param>");
        if (takesAccess)
            _writer.Line("/// <param name=\"access\">The way to the state.</param>");
        _writer.Line("/// <param name=\"run\">The run of the command, which it ends.</param>");
        if (_command.ResultType is not null)
        {
            _writer.Line("/// <param name=\"lane\">The commands of the kind, with their results.</param>");
            _writer.Line("/// <param name=\"index\">The command's place among them.</param>");
        }

        _writer.Line("/// <returns>The steps, which never fail: the run is told how it ended.</returns>");
    }

    private void EmitStepsAsync()
    {
        var endWith = _endWith;
        _endWith = failure =>
        {
            _writer.Open();
            _writer.Line($"run.End({failure});");
            _writer.Line("return;");
            _writer.Close();
        };
        _writer.Line();
        _writer.Summary("Calls the checks and steps one after another.");
        _writer.Open($"private static async global::System.Threading.Tasks.Task RunStepsAsync({_command.Type.Code} command, global::Stepwright.Contract.AsyncRun run{LaneParameters})");
        _writer.Open("try");
        _writer.Line($"var access = ({_access})run.Access;");
        EmitStartsAsync();
        EmitValues();
        EmitDistinct();
        for (var i = 0; i < _command.Steps.Count; i++)
        {
            if (_command.Steps[i].Role is StepRole.Step or StepRole.Check)
                EmitStepOfAsync(_command.Steps[i], i);
        }

        EmitCommits();
        if (_command.ResultStep >= 0)
            _writer.Line($"lane.Result(index) = {_command.Steps[_command.ResultStep].UniqueName}Result;");
        _writer.Line("run.End(null);");
        _writer.Close();
        _writer.Open("catch (global::System.Exception exception)");
        _writer.Line("run.End(Info, exception);");
        _writer.Close();
        _writer.Close();
        _endWith = endWith;
        for (var i = 0; i < _command.Steps.Count; i++)
        {
            if (_command.Steps[i].IsAsync)
                EmitCallOf(_command.Steps[i], i);
        }

        for (var i = 0; i < _command.Compensations.Count; i++)
            EmitCompensation(_command.Compensations[i], CompensationNumber(i));
    }

    /// <summary>Declares how many elements the steps with slots run over, and where their slots begin.</summary>
    private void EmitStartsAsync()
    {
        var start = $"{_fixedSlots}";
        foreach (var (step, slots) in Loops)
        {
            _writer.Line($"int {step.UniqueName}Count = {CountOf(step, ItemsOf(step))};");
            _writer.Line($"int {step.UniqueName}Start = {start};");
            start = $"{step.UniqueName}Start + {Times($"{step.UniqueName}Count", slots)}";
        }
    }

    private void EmitStepOfAsync(StepModel step, int index)
    {
        _writer.Line();
        _writer.Line($"// {step.Name}{(step.IsAsync ? ", asynchronous" : "")}{(step.ForEach is null ? "" : $", for each of {step.ForEach.Member}")}");
        var attempts = Attempts(index);
        var waits = attempts.Exists(attempt => attempt.IsAsync);
        if (attempts.Count == 1)
            _writer.Line($"access.Step = {StepNumber(index)};");
        _writer.Open();
        if (step.ForEach is not null)
        {
            if (!waits)
                _writer.Line($"var {step.UniqueName}Items = {ItemsOf(step)};");
            if (!Loops.Any(loop => loop.Step == step))
                _writer.Line($"int {step.UniqueName}Count = {CountOf(step, ItemsOf(step))};");
            _writer.Open($"for (int i = 0; i < {step.UniqueName}Count; i++)");
            if (attempts.Exists(TakesElement))
            {
                if (waits)
                    _writer.Line($"var item = {ItemOf(step)};");
                else
                    EmitItem(step);
            }
        }

        if (attempts.Count > 1)
        {
            EmitAttempts(step, index);
        }
        else
        {
            EmitSlotsOfRun(step);
            if (step.IsAsync)
                EmitAwait(step, index);
            else
                EmitCallWithRows(step);
        }

        if (_command.KeepsCompletedSteps && !step.IsCheck)
            _writer.Line("access.CommitStep();");
        if (step.ForEach is not null)
            _writer.Close();
        _writer.Close();
    }

    /// <summary>Tries an asynchronous step that has fallbacks, or is one.</summary>
    private void EmitAttemptAsync(StepModel attempt, StepModel step, bool isLast)
    {
        var endWith = _endWith;
        _endWith = failure =>
        {
            _writer.Open();
            _writer.Line($"{step.UniqueName}Failure = {failure};");
            _writer.Line($"goto {attempt.UniqueName}End;");
            _writer.Close();
        };
        _writer.Line($"{step.UniqueName}Failure = null;");
        _writer.Open(isLast ? null : "try");
        EmitSlotsOfRun(attempt);
        EmitAwait(attempt, _command.Steps.ToList().IndexOf(attempt));
        _writer.Close();
        _endWith = endWith;
        if (!isLast)
        {
            _writer.Open("catch (global::System.Exception exception) when (run.Access.IsStepFailure(exception))");
            _writer.Line($"access = ({_access})run.Access;");
            _writer.Line($"{step.UniqueName}Failure = access.FailException(Info, exception{ItemArgument(step)});");
            _writer.Close();
        }

        _writer.Line($"{attempt.UniqueName}End: ;");
    }

    /// <summary>Where the command may have waited before, its slots are asked for anew.</summary>
    private void EmitSlotsOfRun(StepModel step)
    {
        if (_command.IsAsync && step.Parameters.Any(HasSlot))
            _writer.Line("var slots = run.Slots;");
    }

    private static bool HasSlot(ParameterModel parameter) => parameter.Kind is ParameterKind.Row or ParameterKind.Drawn;

    private void EmitReleasesAsync()
    {
        if (!_command.Slots.Where((slot, index) => IsReleased(slot, index)).Any())
            return;
        _writer.Open();
        _writer.Line("var slots = run.Slots;");
        EmitReleases();
        _writer.Close();
    }

    /// <summary>Whether a step, or what takes it back, is about the element.</summary>
    private bool TakesElement(StepModel step) => step.Parameters
        .Concat(_command.Compensations.Where(compensation => _command.Steps[compensation.Step] == step).SelectMany(compensation => compensation.Parameters))
        .Any(parameter => parameter.Kind == ParameterKind.Element);

    /// <summary>The current element of a step, as a copy.</summary>
    private static string ItemOf(StepModel step)
    {
        var member = $"command.{step.ForEach!.Member.ToIdentifier()}";
        return step.ForEach.Kind switch
        {
            SequenceKind.Nullable => $"{member}.GetValueOrDefault()",
            SequenceKind.Span => $"{member}.Span[i]",
            _ => $"{member}{(step.ForEach.CanBeNull || step.ForEach.Kind == SequenceKind.Array ? "!" : "")}[i]",
        };
    }

    /// <summary>Takes copies of an asynchronous step's rows, calls it, and notes what takes it back.</summary>
    private void EmitAwait(StepModel step, int index)
    {
        EmitRows(step);
        var compensations = _command.Compensations.Where(compensation => compensation.Step == index).ToList();
        foreach (var compensation in compensations.Where(compensation => compensation.WhenInDoubt))
            _writer.Line($"run.CompensatesInDoubt({NewCompensation(compensation)});");
        var captured = string.Join(", ", Captured(step.Parameters, step).Select(argument => argument.Name).Prepend("command"));
        _writer.Line($"var outcome = await run.Call<{ClassName(step.UniqueName)}Call, {OutcomeOf(step)}>(new({captured}), {ClassName(step.UniqueName)}Info, {(step.ForEach is null ? "-1" : "i")});");
        _writer.Line($"access = ({_access})run.Access;");
        FailIf("!outcome.IsOk", $"access.Fail(Info, {(HasValue(step) ? $"({StepResult})" : "")}outcome{ItemArgument(step)})");
        if (step.IsValueUsed)
            _writer.Line($"{ResultOf(step)} = outcome.Value;");
        foreach (var compensation in compensations.Where(compensation => !compensation.WhenInDoubt))
            _writer.Line($"run.Compensates({NewCompensation(compensation)});");
    }

    private string NewCompensation(CompensationModel compensation)
    {
        var step = _command.Steps[compensation.Step];
        var own = $"{step.UniqueName}Result";
        var captured = Captured(compensation.Parameters, step).Select(argument => argument.Name == own ? "outcome.Value" : argument.Name).Prepend("command");
        return $"new {ClassName(compensation.UniqueName)}Compensation({string.Join(", ", captured)})";
    }

    /// <summary>Writes how a step is called: how often and how long, and with which arguments.</summary>
    private void EmitCallOf(StepModel step, int index)
    {
        var name = ClassName(step.UniqueName);
        EmitAsyncInfo(name, StepNumber(index), step.Call!);
        _writer.Line();
        _writer.Open($"private readonly struct {name}Call({CapturedParameters(step.Parameters, step)}) : global::Stepwright.Contract.IAsyncCall<{OutcomeOf(step)}>");
        EmitStart("public", step.Name, step.Return, OutcomeOf(step), step.Parameters, "command");
        _writer.Close();
    }

    private void EmitCompensation(CompensationModel compensation, int number)
    {
        var name = ClassName(compensation.UniqueName);
        EmitAsyncInfo(name, number, compensation.Call);
        _writer.Line();
        _writer.Open($"private sealed class {name}Compensation({CapturedParameters(compensation.Parameters, _command.Steps[compensation.Step])}) : global::Stepwright.Contract.Compensation({name}Info)");
        // What is tried again begins with the same command.
        if (!_command.IsReadOnly)
        {
            _writer.Line($"private readonly {_command.Type.Code} _command = command;");
            _writer.Line();
        }

        EmitStart("public override", compensation.Name, compensation.Return, StepResult, compensation.Parameters, _command.IsReadOnly ? "command" : "_command");
        _writer.Close();
    }

    private void EmitAsyncInfo(string name, int number, AsyncCallModel call)
    {
        var properties = new List<string>();
        if (call.TimeoutMilliseconds > 0)
            properties.Add($"TimeoutMilliseconds = {call.TimeoutMilliseconds}");
        if (call.Retry is { } retry)
        {
            properties.Add($"Attempts = {retry.Attempts}");
            properties.Add($"DelayMilliseconds = {retry.DelayMilliseconds}");
            properties.Add($"DelayFactor = {retry.DelayFactor.ToString("R", CultureInfo.InvariantCulture)}");
            if (!retry.Codes.IsEmpty)
                properties.Add($"Codes = [{string.Join(", ", retry.Codes.Select(code => SymbolDisplay.FormatLiteral(code, quote: true)))}]");
        }

        var initializer = properties.Count == 0 ? "" : $" {{ {string.Join(", ", properties)} }}";
        _writer.Line();
        _writer.Line($"private static readonly {AsyncStepInfo} {name}Info = new(Info, {number}){initializer};");
    }

    /// <summary>Writes the method that makes the call.</summary>
    private void EmitStart(string modifiers, string method, StepReturn returned, string outcome, EquatableArray<ParameterModel> parameters, string command)
    {
        var call = $"{command}.{method.ToIdentifier()}({string.Join(", ", parameters.Select(ArgumentOfAsync))})";
        var isAwaited = returned is StepReturn.Nothing or StepReturn.Value;
        var signature = $"{modifiers} {(isAwaited ? "async " : "")}{ValueTask}<{outcome}> StartAsync(global::Stepwright.Contract.AsyncRun run, global::System.Threading.CancellationToken cancellationToken)";
        switch (returned)
        {
            case StepReturn.Nothing:
                _writer.Open(signature);
                _writer.Line($"await {call}.ConfigureAwait(false);");
                _writer.Line($"return {StepResult}.Ok;");
                _writer.Close();
                break;
            case StepReturn.Value:
                _writer.Line($"{signature} => global::Stepwright.Contract.StepOutcome.Of(await {call}.ConfigureAwait(false));");
                break;
            default:
                _writer.Line($"{signature} => {call};");
                break;
        }
    }

    private static bool HasValue(StepModel step) => step.Return is StepReturn.Value or StepReturn.ResultOfValue;

    private static string OutcomeOf(StepModel step) => HasValue(step) ? $"{StepResult}<{step.ValueType}>" : StepResult;

    private static string ClassName(string uniqueName) => char.ToUpperInvariant(uniqueName[0]) + uniqueName.Substring(1);

    private string CapturedParameters(EquatableArray<ParameterModel> parameters, StepModel step) =>
        string.Join(", ", Captured(parameters, step).Select(argument => $"{argument.Type} {argument.Name}").Prepend($"{_command.Type.Code} command"));

    /// <summary>The arguments that a call takes along: all but what the run gives it.</summary>
    private IEnumerable<(string Name, string Type)> Captured(EquatableArray<ParameterModel> parameters, StepModel step) => parameters
        .Where(parameter => parameter.Kind is not (ParameterKind.Service or ParameterKind.CancellationToken))
        .Select(parameter => (Name: ArgumentOfAsync(parameter), Type: parameter.Kind switch
        {
            ParameterKind.Element => step.ForEach!.Element,
            ParameterKind.Result => _command.Steps.First(other => other.UniqueName == parameter.Source).ValueType!,
            ParameterKind.Found => "bool",
            _ => parameter.Type!,
        }))
        .Distinct();

    private static string ArgumentOfAsync(ParameterModel parameter) => parameter.Kind switch
    {
        ParameterKind.Service => $"run.Service<{parameter.Type}>()",
        ParameterKind.CancellationToken => "cancellationToken",
        _ => ArgumentOf(parameter),
    };
}
