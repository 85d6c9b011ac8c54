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
    private readonly SlotTable _slots = new();
    private readonly List<BoundStep> _steps = [];

    public CommandBinding(INamedTypeSymbol command, StateShape state, Compilation compilation, Findings findings, CancellationToken token)
    {
        _command = command;
        _findings = findings;
        _token = token;
        _keys = new KeyBinder(command, compilation, _steps, _slots, UseWarnings, Report, token);
        _parameters = new ParameterBinder(command, state, _steps, _keys, new AccumulatorBinder(state, Report), Report);
        UseWarnings.Add(command).Add(state.Symbol);
    }

    /// <summary>The warnings that come of what the steps use.</summary>
    public UseWarnings UseWarnings { get; } = new();

    /// <summary>Whether nothing was reported, and no type was unknown to the compiler.</summary>
    public bool IsValid { get; private set; } = true;

    public void Bind(IMethodSymbol method, bool isCheck)
    {
        _token.ThrowIfCancellationRequested();
        var step = new BoundStep(method, UniqueName(method.Name), _steps.Count, isCheck);
        UseWarnings.Add(method);
        _steps.Add(step);
        BindReturn(step);
        if (method.Find("ForEachAttribute") is { } forEach)
            BindForEach(step, forEach);
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
        foreach (var parameter in method.Parameters)
        {
            if (_parameters.Bind(step, parameter) is { } model)
                step.Parameters.Add(model);
            else
                IsValid = false;
        }

        BindSameRow(step);
    }

    /// <summary>The place of the step whose value is the command's result; -1 where none is asked for.</summary>
    public int BindResult(AttributeData attribute)
    {
        if (attribute.Named<string>("Result") is not { } name)
            return -1;
        var named = _steps.Where(step => !step.IsCheck && step.Name == name).ToList();
        var problem = named switch
        {
            [] => $"{_command.Name} has no step {name}",
            [_, _, ..] => $"{_command.Name} has several steps {name}",
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

    public EquatableArray<StepModel> Steps() => _steps.Select(step => new StepModel
    {
        Name = step.Name,
        UniqueName = step.UniqueName,
        IsCheck = step.IsCheck,
        Return = step.Return,
        ValueType = step.Value?.ToCode(),
        IsValueUsed = step.IsValueUsed,
        ForEach = step.ForEach,
        Parameters = step.Parameters.ToEquatableArray(),
        SameRow = step.SameRow.ToEquatableArray(),
    }).ToEquatableArray();

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
        while (_steps.Any(step => step.UniqueName == name))
            name += "_";
        return name;
    }

    private void BindReturn(BoundStep step)
    {
        var method = step.Method;
        var type = Awaited(method.ReturnType) ?? method.ReturnType;
        if (type.SpecialType == SpecialType.System_Void)
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
            method.MethodKind != MethodKind.Ordinary ? "must be an ordinary method with a name of its own"
            : method.IsStatic ? "cannot be static: make it an instance method, so that it sees the command"
            : method.IsGenericMethod ? "cannot be generic: name the types"
            : method.IsAsync || Awaited(method.ReturnType) is not null ? "cannot be asynchronous: await before the command is made"
            : method.ReturnsByRef || method.ReturnsByRefReadonly ? "cannot return a reference: return the value"
            : (step.Value ?? type).Obstacle() is { } obstacle ? $"cannot return {obstacle}: return a value that can be kept"
            : method.GetAttributes().Any(DeclarationRules.IsErrorToUse) ? "is obsolete as an error, and generated code must call it"
            : method.GetAttributes().Any(IsConditional) ? "cannot be conditional: it would be left out silently"
            : method is { IsPartialDefinition: true, PartialImplementationPart: null } ? "has no body: it would be left out silently"
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

    private static bool IsConditional(AttributeData attribute) => attribute.AttributeClass.IsType("System.Diagnostics", "ConditionalAttribute");

    /// <summary>What a task brings; itself where that is nothing. <c>null</c> where the type is no task.</summary>
    private static ITypeSymbol? Awaited(ITypeSymbol type) =>
        type is INamedTypeSymbol task && (task.IsType("System.Threading.Tasks", "Task") || task.IsType("System.Threading.Tasks", "ValueTask"))
            ? task.TypeArguments is [var result] ? result : task
            : null;

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
