using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>
/// Binds a command's checks and steps one after another: what they return, what they run over, where their parameters come from,
/// which of their rows may meet.
/// </summary>
internal sealed class CommandBinding
{
    private readonly INamedTypeSymbol _command;
    private readonly Findings _findings;
    private readonly CancellationToken _token;
    private readonly KeyBinder _keys;
    private readonly ParameterBinder _parameters;
    private readonly AsyncCalls _calls;
    private readonly CompensationBinder _compensations;
    private readonly SequenceBinder _sequences;
    private readonly SlotTable _slots = new();
    private readonly List<BoundStep> _steps = [];
    private readonly List<CompensationModel> _bound = [];

    public CommandBinding(INamedTypeSymbol command, StateShape state, Compilation compilation, Findings findings, CancellationToken token)
    {
        _command = command;
        _findings = findings;
        _token = token;
        _keys = new KeyBinder(command, compilation, _steps, _slots, UseWarnings, Report, token);
        _parameters = new ParameterBinder(command, state, _steps, _keys, new AccumulatorBinder(state, Report), Report);
        _calls = new AsyncCalls(Report);
        _compensations = new CompensationBinder(command, state, _steps, _calls, UseWarnings, Report);
        _sequences = new SequenceBinder(state, _slots, Report);
        UseWarnings.Add(command).Add(state.Symbol);
    }

    /// <summary>The warnings that come of what the steps use.</summary>
    public UseWarnings UseWarnings { get; } = new();

    /// <summary>Whether nothing was reported, and no type was unknown to the compiler.</summary>
    public bool IsValid { get; private set; } = true;

    /// <summary>Binds a step, and behind it its fallbacks in the order of trying.</summary>
    public void Bind(IMethodSymbol method, StepTargets targets) => BindFallbacks(Bind(method, StepRole.Step), targets);

    public BoundStep Bind(IMethodSymbol method, StepRole role)
    {
        var step = new BoundStep(method, UniqueName(method.Name), _steps.Count, role);
        if (method.Find("ForEachAttribute") is { } forEach)
            BindForEach(step, forEach);
        Bind(step);
        return step;
    }

    private void BindFallbacks(BoundStep target, StepTargets targets)
    {
        foreach (var method in targets.FallbacksOf(target.Method))
        {
            var root = target.Root ?? target;
            var fallback = new BoundStep(method, UniqueName(method.Name), _steps.Count, StepRole.Fallback) { Root = root, Target = target, ForEach = root.ForEach, Element = root.Element, IsSound = root.IsSound };
            if (method.Find("ForEachAttribute") is { } own)
            {
                fallback.IsSound = false;
                Report(RuleIds.FallbackDeclaration, method, own, null, [method.Name, $"runs for the element that {root.Name} failed for: leave [ForEach] off"]);
            }

            Bind(fallback);
            BindFallbacks(fallback, targets);
        }
    }

    /// <summary>Binds a method that corrects the command where certain steps and checks fail.</summary>
    public void BindRecovery(IMethodSymbol method, List<IMethodSymbol> targets)
    {
        var corrects = _steps.Where(step => targets.Contains(step.Method, SymbolEqualityComparer.Default)).ToList();
        var overOneSequence = corrects.Select(step => step.ForEach).Distinct().Count() == 1;
        var recovery = new BoundStep(method, UniqueName(method.Name), _steps.Count, StepRole.Recover)
        {
            Corrects = corrects,
            ForEach = overOneSequence ? corrects[0].ForEach : null,
            Element = overOneSequence ? corrects[0].Element : null,
            IsSound = corrects.Count > 0 && corrects.TrueForAll(step => step.IsSound),
        };
        if (method.Find("ForEachAttribute") is { } own)
        {
            recovery.IsSound = false;
            Report(RuleIds.RecoverDeclaration, method, own, null, [method.Name, "takes the element that the step failed for: leave [ForEach] off"]);
        }

        Bind(recovery);
    }

    /// <summary>Has every fallback of a step whose value is taken make a value of the same type.</summary>
    public void BindFallbackValues()
    {
        foreach (var fallback in _steps.Where(step => step.Root is { IsValueUsed: true, Value: not null }))
        {
            fallback.IsValueUsed = true;
            if (fallback.IsSound && !fallback.Value.Fits(fallback.Root!.Value))
            {
                Report(
                    RuleIds.FallbackDeclaration, fallback.Method,
                    fallback.Name, $"must return {fallback.Root.Value!.ToText()}, or a StepResult of it, as {fallback.Root.Name} does, whose value is taken");
            }
        }
    }

    private void Bind(BoundStep step)
    {
        _token.ThrowIfCancellationRequested();
        var method = step.Method;
        UseWarnings.Add(method);
        _steps.Add(step);
        BindReturn(step);
        BindCall(step);
        // What the compiler does not know, or knows twice, it has reported.
        step.IsSound &= !method.ReturnType.IsUnknown()
            && !method.Parameters.Any(parameter => parameter.Type.IsUnknown() || parameter.Name.Length == 0
                || method.Parameters.Any(other => other.Name == parameter.Name && other.Ordinal < parameter.Ordinal));
        foreach (var parameter in method.Parameters)
        {
            if (_parameters.RowOf(step, parameter) is { } member)
                step.Rows.Add(parameter, member);
        }

        IsValid &= step.IsSound;
        if (!step.IsSound)
            return;
        _sequences.Bind(step);
        foreach (var parameter in method.Parameters)
        {
            if (_parameters.Bind(step, parameter) is { } model)
                step.Parameters.Add(model);
            else
                IsValid = false;
        }

        BindSameRow(step);
    }

    /// <summary>Binds a method that takes back a step, after all steps.</summary>
    public void BindCompensation(IMethodSymbol method)
    {
        _token.ThrowIfCancellationRequested();
        if (_compensations.Bind(method, UniqueName(method.Name)) is { } compensation)
            _bound.Add(compensation);
        else
            IsValid = false;
    }

    /// <summary>The place of the step whose value is the command's result; -1 where none is asked for.</summary>
    public int BindResult(AttributeData attribute)
    {
        if (attribute.Named<string>("Result") is not { } name)
            return -1;
        var named = _steps.Where(step => step.Role is StepRole.Step or StepRole.Fallback && step.Name == name).ToList();
        var problem = named switch
        {
            [] => $"{_command.Name} has no step {name}",
            [_, _, ..] => $"{_command.Name} has several steps {name}",
            [{ Root: { } root }] => $"{name} is a fallback: name {root.Name}, whose value it stands in for",
            [{ Value: null }] => $"the step {name} has no value",
            [{ ForEach: not null }] => $"the step {name} has a value for each element",
            [{ Value: var value }] when !value.IsUnknown() && value.Obstacle() is null && !value.IsVisibleInAssembly() => $"{value.ToText()} is private: make it public or internal, so that callers can name it",
            _ => null,
        };
        if (problem is not null)
        {
            IsValid = false;
            _findings.Report(RuleIds.CommandResult, attribute, _command, attribute.ArgumentIndex("Result", _token), _token, problem);
            return -1;
        }

        named[0].IsValueUsed = true;
        return named[0].Index;
    }

    /// <summary>The type of the value of a step that has one.</summary>
    public ITypeSymbol ValueOf(int step) => _steps[step].Value!;

    public EquatableArray<SlotModel> Slots() => _slots.ToModels();

    public EquatableArray<CompensationModel> Compensations() => _bound.ToEquatableArray();

    public EquatableArray<StepModel> Steps() => _steps.Select(step => new StepModel
    {
        Name = step.Name,
        UniqueName = step.UniqueName,
        Role = step.Role,
        FallbackOf = step.Root?.Index ?? -1,
        Corrects = _steps.Where(other => step.Corrects.Any(corrected => IsOrStandsInFor(other, corrected))).Select(other => other.Index).ToEquatableArray(),
        Loop = step.Loop.Index,
        Return = step.Return,
        ValueType = step.Value?.ToCode(),
        IsValueUsed = step.IsValueUsed,
        Call = step.Call,
        ForEach = step.ForEach,
        Parameters = step.Parameters.ToEquatableArray(),
        SameRow = step.SameRow.ToEquatableArray(),
    }).ToEquatableArray();

    /// <summary>The methods in the order of <see cref="Steps"/>.</summary>
    public ImmutableArray<IMethodSymbol> Methods() => [.. _steps.Select(step => step.Method)];

    /// <summary>The command's members that a correction can give another value.</summary>
    public EquatableArray<SettableModel> Settable() => Settable(_command, _steps);

    /// <summary>The members that steps run over and whose elements a correction can replace.</summary>
    public EquatableArray<SettableSequenceModel> SettableSequences() => _steps
        .Where(step => step.ForEach is { Kind: SequenceKind.Array or SequenceKind.AsSpan })
        .GroupBy(step => step.ForEach!.Member, StringComparer.Ordinal)
        .Where(steps => SettableMembers.IsSettable(KeyMembers.Named(_command, steps.Key, _keys.Compilation, _command)!, _keys.Compilation, _command))
        .Select(steps => new SettableSequenceModel(
            steps.Key, steps.First().ForEach!.Kind, steps.First().ForEach!.Element,
            SettableMembers.IsText(steps.First().Element!, _keys.Compilation, _command),
            Settable(steps.First().Element!, [.. steps])))
        .ToEquatableArray();

    /// <summary>The settable members; where no step tells a value that it would allow, those that are keys, so that an edit of another one changes nothing.</summary>
    private EquatableArray<SettableModel> Settable(ITypeSymbol container, IReadOnlyList<BoundStep> steps)
    {
        var members = SettableMembers.Of(container, _keys.Compilation, _command, UseWarnings);
        return steps.Any(step => step.Return is StepReturn.Result or StepReturn.ResultOfValue)
            ? members
            : members.Where(member => IsTextKey(member) || (SymbolEqualityComparer.Default.Equals(container, _command) && IsKeyToCreate(member))).ToEquatableArray();
    }

    private bool IsTextKey(SettableModel member) =>
        member.IsText && _slots.ToModels().Any(slot => slot.Key.Root is KeyRoot.Command or KeyRoot.Element && slot.Key.Path == member.Path);

    /// <summary>Whether a row is created by the member where the state has a sequence of such keys.</summary>
    private bool IsKeyToCreate(SettableModel member)
    {
        var slots = _slots.ToModels();
        return _steps.SelectMany(step => step.Parameters).Any(row =>
            row.KeySequence is not null && slots[row.Slot].Key is { Root: KeyRoot.Command } key && key.Path == member.Path);
    }

    private static bool IsOrStandsInFor(BoundStep step, BoundStep other)
    {
        for (var at = step; at is not null; at = at.Target)
        {
            if (at == other)
                return true;
        }

        return false;
    }

    private void Report(string ruleId, ISymbol symbol, AttributeData? attribute, int? argument, string[] arguments, Suggestion? suggestion = null)
    {
        IsValid = false;
        if (attribute is null)
            _findings.Report(ruleId, symbol, suggestion, arguments);
        else
            _findings.Report(ruleId, attribute, symbol, argument, _token, arguments);
    }

    private void Report(string ruleId, ISymbol symbol, params string[] arguments) => Report(ruleId, symbol, null, null, arguments);

    private string UniqueName(string method)
    {
        var name = method.Length == 0 ? "" : char.ToLowerInvariant(method[0]) + method.Substring(1);
        while (_steps.Any(step => step.UniqueName == name) || _bound.Exists(compensation => compensation.UniqueName == name))
            name += "_";
        return name;
    }

    private void BindReturn(BoundStep step)
    {
        var method = step.Method;
        if (step.Role == StepRole.Recover)
        {
            BindReturnOfRecovery(step);
            return;
        }

        var type = method.ReturnType.Awaited() ?? method.ReturnType;
        if (type.SpecialType == SpecialType.System_Void || (step.IsAsync && SymbolEqualityComparer.Default.Equals(type, method.ReturnType)))
            step.Return = StepReturn.Nothing;
        else if (type.IsRuntimeType("StepResult", 0))
            step.Return = StepReturn.Result;
        else if (step.IsCheck && type.SpecialType == SpecialType.System_Boolean)
            step.Return = StepReturn.Bool;
        else if (type.IsRuntimeType("StepResult", 1))
        {
            step.Return = StepReturn.ResultOfValue;
            step.Value = ((INamedTypeSymbol)type).TypeArguments[0];
        }
        else
        {
            step.Return = StepReturn.Value;
            step.Value = type;
        }

        UseWarnings.Add(step.Value);
        var problem =
            DeclarationRules.ObstacleToCall(method) is { } impossible ? impossible
            : step.IsCheck && method.IsAsynchronous() ? "cannot be asynchronous: await before the command is made, or in a step that returns ValueTask<StepResult>"
            : !step.IsAsync && method.IsAsynchronous() ? $"cannot return {method.ReturnType.ToText()}: an asynchronous step returns ValueTask, ValueTask<StepResult> or ValueTask<StepResult<T>>"
            : method.ReturnsByRef || method.ReturnsByRefReadonly ? "cannot return a reference: return the value"
            : (step.Value ?? type).Obstacle() is { } obstacle ? $"cannot return {obstacle}: return a value that can be kept"
            : step.IsCheck && step.Return is not (StepReturn.Result or StepReturn.Bool) && !type.IsUnknown() ? "must return StepResult or bool"
            : null;
        if (problem is not null)
        {
            step.IsSound = false;
            Report(step.IsCheck ? RuleIds.CheckDeclaration : RuleIds.StepDeclaration, method, method.Name, problem);
        }

        if (step.IsCheck)
            step.Value = null;
    }

    private void BindReturnOfRecovery(BoundStep step)
    {
        var method = step.Method;
        var isCorrection = method.ReturnType is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var corrected] }
            && SymbolEqualityComparer.Default.Equals(corrected, _command);
        var problem = DeclarationRules.ObstacleToCall(method)
            ?? ((isCorrection && !method.ReturnsByRef && !method.ReturnsByRefReadonly) || method.ReturnType.IsUnknown() ? null : $"must return {_command.Name}?: the corrected command, or null where it knows none");
        if (problem is null)
            return;
        step.IsSound = false;
        Report(RuleIds.RecoverDeclaration, method, method.Name, problem);
    }

    /// <summary>How an asynchronous step is called, and what neither it nor others may bear.</summary>
    private void BindCall(BoundStep step)
    {
        // Of a wrong task it is not known whether it is meant to be asynchronous; it was reported.
        if (!step.IsAsync)
        {
            if (!step.Method.IsAsynchronous())
                _calls.RejectOn(step.Method);
            return;
        }

        step.Call = _calls.Of(step.Method);
        foreach (var parameter in step.Method.Parameters)
        {
            UseWarnings.Add(parameter.Type);
            if (parameter.Type.IsUnknown() || AsyncSignature.Problem(parameter) is not { } problem)
                continue;
            step.IsSound = false;
            Report(RuleIds.StepDeclaration, parameter, step.Name, problem);
        }
    }

    private void BindForEach(BoundStep step, AttributeData forEach)
    {
        var name = forEach.Strings().FirstOrDefault() ?? "";
        var member = KeyMembers.Named(_command, name, _keys.Compilation, _command);
        var type = member is null ? null : KeyMembers.TypeOf(member);
        if (type is not null && !type.IsUnknown() && Sequences.Of(type) is { } sequence && sequence.Element.Obstacle() is null)
        {
            step.ForEach = new ForEachModel(name, sequence.Kind, sequence.Element.ToCode(), CanBeNull: type.IsReferenceType && sequence.Kind != SequenceKind.Array);
            step.Element = sequence.Element;
            UseWarnings.Add(member).Add(sequence.Element);
            return;
        }

        step.IsSound = false;
        if (type is null)
            Report(RuleIds.ForEachMember, step.Method, forEach, 0, [$"{_command.Name} has no member {name}"]);
        else if (!type.IsUnknown())
        {
            var element = Sequences.Of(type)?.Element;
            Report(RuleIds.ForEachMember, step.Method, forEach, 0,
            [
                element is null
                    ? $"{name} is of type {type.ToText()}, which has no elements by index: use ImmutableArray<T>, an array or a list"
                    : $"the elements of {name} are {element.ToText()}: {element.Obstacle()} cannot be passed to a step",
            ]);
        }
    }

    private void BindSameRow(BoundStep step)
    {
        var allowed = step.Method.Find("StepAttribute")?.Named<bool>("AllowSameRow") == true;
        if (allowed)
            return;
        for (var j = 1; j < step.Parameters.Count; j++)
        {
            for (var i = 0; i < j; i++)
            {
                var (first, second) = (step.Parameters[i], step.Parameters[j]);
                if (first.Member is null || first.Member != second.Member || !(first.Writes || second.Writes))
                    continue;
                var always = first.Kind != ParameterKind.Row || second.Kind != ParameterKind.Row || first.Slot == second.Slot;
                if (always)
                    Report(RuleIds.AlwaysSameRow, step.Method.Parameters.First(parameter => parameter.Name == second.Name), first.Name, second.Name, first.Member);
                else
                    step.SameRow.Add(new SameRowModel(first.Member, first.Name, second.Name));
            }
        }
    }
}
