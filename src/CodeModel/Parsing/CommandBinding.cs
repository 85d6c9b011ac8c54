using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>
/// Binds the parameters of a command's steps, one step after another: rows to tables, values to earlier steps, the rest to the
/// element, the context, the token.
/// </summary>
internal sealed class CommandBinding
{
    private readonly INamedTypeSymbol _command;
    private readonly StateShape _state;
    private readonly Findings _findings;
    private readonly CancellationToken _token;
    private readonly KeyBinder _keys;
    private readonly SlotTable _slots = new();
    private readonly List<BoundStep> _steps = [];

    public CommandBinding(INamedTypeSymbol command, StateShape state, Compilation compilation, Findings findings, CancellationToken token)
    {
        _command = command;
        _state = state;
        _findings = findings;
        _token = token;
        _keys = new KeyBinder(command, compilation, _steps, _slots, UseWarnings, Report, token);
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
        var isDeclaredWell = BindReturn(step);
        _steps.Add(step);
        if (!isDeclaredWell || (method.Find("ForEachAttribute") is { } forEach && !BindForEach(step, forEach)))
            return;
        if (method.ReturnType.IsUnknown() || method.Parameters.Any(parameter => parameter.Type.IsUnknown() || parameter.Name.Length == 0))
        {
            IsValid = false;
            return;
        }

        foreach (var parameter in method.Parameters)
        {
            if (RowOf(step, parameter) is { } member)
                step.Rows.Add(parameter, member);
        }

        foreach (var parameter in method.Parameters)
        {
            if (BindParameter(step, parameter) is { } model)
                step.Parameters.Add(model);
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
            [{ Value: var value }] when value.Obstacle() is null && !value.IsVisibleInAssembly() => $"{value.ToText()} is private: make it public or internal, so that callers can name it",
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

    private void Report(string ruleId, ISymbol symbol, AttributeData? attribute, int? argument, string[] arguments)
    {
        IsValid = false;
        if (attribute is null)
            _findings.Report(ruleId, symbol, arguments);
        else
            _findings.Report(ruleId, attribute, symbol, argument, _token, arguments);
    }

    private void Report(string ruleId, ISymbol symbol, params string[] arguments) => Report(ruleId, symbol, null, null, arguments);

    private string UniqueName(string method)
    {
        var name = char.ToLowerInvariant(method[0]) + method.Substring(1);
        while (_steps.Any(step => step.UniqueName == name))
            name += "_";
        return name;
    }

    /// <summary>Whether the step is declared as a step can be.</summary>
    private bool BindReturn(BoundStep step)
    {
        var method = step.Method;
        var type = method.ReturnType;
        var rule = step.IsCheck ? RuleIds.CheckDeclaration : RuleIds.StepDeclaration;
        var problem =
            method.IsStatic ? "cannot be static: make it an instance method, so that it sees the command"
            : method.IsGenericMethod ? "cannot be generic"
            : method.MethodKind != MethodKind.Ordinary ? "must be an ordinary method with a name of its own"
            : method.IsAsync || IsAwaitable(type) ? "cannot be asynchronous"
            : method.ReturnsByRef || method.ReturnsByRefReadonly ? "cannot return a reference: return the value"
            : ValueType(type)?.Obstacle() is { } obstacle ? $"cannot return {obstacle}"
            : method.GetAttributes().Any(DeclarationRules.IsErrorToUse) ? "is obsolete as an error, and generated code must call it"
            : method.GetAttributes().Any(IsConditional) ? "cannot be conditional: it would be left out silently"
            : method is { IsPartialDefinition: true, PartialImplementationPart: null } ? "has no body: it would be left out silently"
            : null;
        if (problem is not null)
        {
            Report(rule, method, method.Name, problem);
            // The steps after it are bound as if it were right.
            step.Value = type.SpecialType == SpecialType.System_Void ? null : ValueType(type);
            return false;
        }

        if (type.SpecialType == SpecialType.System_Void)
            step.Return = StepReturn.Nothing;
        else if (type.IsRuntimeType("StepResult", 0))
            step.Return = StepReturn.Result;
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
        if (!step.IsCheck)
            return true;
        if (step.Return == StepReturn.Value && type.SpecialType == SpecialType.System_Boolean)
            step.Return = StepReturn.Bool;
        else if (step.Return != StepReturn.Result && type.TypeKind != TypeKind.Error)
            Report(rule, method, method.Name, "must return StepResult or bool");
        step.Value = null;
        return true;
    }

    /// <summary>The type of what a step of that return type hands on.</summary>
    private static ITypeSymbol? ValueType(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: [var value] } && type.IsRuntimeType("StepResult", 1) ? value : type;

    private static bool IsConditional(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "ConditionalAttribute", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } };

    private static bool IsAwaitable(ITypeSymbol type) =>
        type.Name is "Task" or "ValueTask" && type.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks";

    /// <summary>Whether the step's elements are known.</summary>
    private bool BindForEach(BoundStep step, AttributeData forEach)
    {
        var name = forEach.Strings().FirstOrDefault() ?? "";
        var member = KeyMembers.Named(_command, name, _keys.Compilation, _command);
        if (member is null)
            Report(RuleIds.ForEachMember, step.Method, forEach, 0, [$"{_command.Name} has no member {name}"]);
        else if (KeyMembers.TypeOf(member) is var type && type.IsUnknown())
            IsValid = false;
        else if (Sequences.Of(type) is not { } sequence)
            Report(RuleIds.ForEachMember, step.Method, forEach, 0, [$"{name} is a {type.ToText()}, which has no elements by index: use ImmutableArray<T>, an array or a list"]);
        else if (sequence.Element.Obstacle() is { } obstacle)
            Report(RuleIds.ForEachMember, step.Method, forEach, 0, [$"the elements of {name} are {sequence.Element.ToText()}: {obstacle} cannot be passed to a step"]);
        else
        {
            step.ForEach = new ForEachModel(name, sequence.Kind, sequence.Element.ToCode(), CanBeNull: type.IsReferenceType && sequence.Kind != SequenceKind.Array);
            step.Element = sequence.Element;
            UseWarnings.Add(member).Add(sequence.Element);
        }

        return step.ForEach is not null;
    }

    /// <summary>The table or cell of a parameter that is a row; <c>null</c> where it is none, or its table is not clear.</summary>
    private StateMemberShape? RowOf(BoundStep step, IParameterSymbol parameter)
    {
        if (parameter.RefKind == RefKind.None || IsContext(parameter.Type) || IsView(parameter.Type) || IsCancellationToken(parameter.Type))
            return null;
        var holders = _state.Members.Where(member => member.Row.Fits(parameter.Type)).ToList();
        if (parameter.Find("FromAttribute") is { } from)
            return From(parameter, from, holders);
        switch (holders.Count)
        {
            case 1:
                return holders[0];
            case > 1:
                Report(
                    RuleIds.SeveralTablesHoldRow, parameter,
                    parameter.Type.ToText(), string.Join(" and ", holders.Select(holder => holder.Name)), $"[From(nameof({_state.Symbol.Name}.{holders[0].Name}))]");
                return null;
            default:
                // `in` also passes an element or an earlier step's value.
                if (parameter.RefKind is RefKind.Ref or RefKind.Out || IsMarkedAsRow(parameter) || !HasOtherSource(step, parameter))
                    Report(RuleIds.NoTableHoldsRow, parameter, parameter.Type.ToText(), _state.Symbol.Name);
                return null;
        }
    }

    private StateMemberShape? From(IParameterSymbol parameter, AttributeData from, List<StateMemberShape> holders)
    {
        var name = from.Strings().FirstOrDefault() ?? "";
        if (holders.FirstOrDefault(holder => holder.Name == name) is { } named)
            return named;
        var problem = _state.Members.FirstOrDefault(member => member.Name == name) is { } other
            ? $"{name} holds {other.Row.ToText()}, not {parameter.Type.ToText()}"
            : $"{_state.Symbol.Name} has no table or cell {name}";
        Report(RuleIds.FromNamesNoTable, parameter, from, 0, [problem]);
        return null;
    }

    private bool HasOtherSource(BoundStep step, IParameterSymbol parameter) =>
        step.Element.Fits(parameter.Type) || _steps.Any(other => other.Value.Fits(parameter.Type));

    private static bool IsMarkedAsRow(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(attribute =>
            attribute.AttributeClass is { Name: "UpsertAttribute" or "DeleteAttribute" or "OptionalAttribute" or "KeyAttribute" } type && type.IsRuntimeType(type.Name));

    private static bool IsContext(ITypeSymbol type) => type.IsRuntimeType("StepContext", 0);

    private static bool IsView(ITypeSymbol type) => type.IsRuntimeType("TableView", 2);

    private static bool IsCancellationToken(ITypeSymbol type) =>
        type is { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    private static Passing PassingOf(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => Passing.Ref,
        RefKind.Out => Passing.Out,
        RefKind.None => Passing.Value,
        _ => Passing.In,
    };

    private ParameterModel? BindParameter(BoundStep step, IParameterSymbol parameter)
    {
        if (step.Rows.TryGetValue(parameter, out var member))
            return BindRow(step, parameter, member);
        var passing = PassingOf(parameter);
        if (passing is Passing.Ref or Passing.Out)
        {
            // A ref or out parameter that is no row was reported as such, unless it is a context, a view or a token.
            if (IsContext(parameter.Type))
                Report(RuleIds.ContradictoryAccess, parameter, parameter.Name, "a StepContext is passed by in");
            else if (IsView(parameter.Type))
                Report(RuleIds.ContradictoryAccess, parameter, parameter.Name, "a TableView is passed by value or in");
            else if (IsCancellationToken(parameter.Type))
                Report(RuleIds.ContradictoryAccess, parameter, parameter.Name, "a CancellationToken is passed by value or in");
            return null;
        }

        var type = parameter.Type;
        if (!step.IsCheck && IsContext(type))
            return Simple(ParameterKind.Context);
        if (!step.IsCheck && IsView(type))
            return BindView(parameter, (INamedTypeSymbol)type);
        if (IsCancellationToken(type))
            return Simple(ParameterKind.CancellationToken);
        if (type.SpecialType == SpecialType.System_Boolean && passing == Passing.Value && OptionalRowOf(step, parameter) is { } optional)
            return Simple(ParameterKind.Found) with { Source = optional.Name };

        var isElement = step.Element.Fits(type);
        var values = step.IsCheck ? [] : _steps.Take(step.Index)
            .Where(other => other.ForEach is null && other.Value.Fits(type)).ToList();
        var sameName = values.Where(other => string.Equals(other.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (sameName.Count > 1)
            sameName.RemoveAll(other => other.Name != parameter.Name);
        if (isElement && sameName.Count == 0)
            return Simple(ParameterKind.Element);
        var value = sameName.Count == 1 ? sameName[0] : values.Count == 1 ? values[0] : null;
        if (value is not null)
        {
            value.IsValueUsed = true;
            return Simple(ParameterKind.Result) with { Source = value.UniqueName };
        }

        ReportNoSource(step, parameter, values);
        return null;

        ParameterModel Simple(ParameterKind kind) => new() { Name = parameter.Name, Kind = kind, Passing = passing };
    }

    private void ReportNoSource(BoundStep step, IParameterSymbol parameter, List<BoundStep> values)
    {
        var type = parameter.Type;
        if (values.Count > 1)
        {
            Report(
                RuleIds.ResultAmbiguous, parameter,
                parameter.Name, string.Join(" and ", values.Select(other => other.Name)), type.ToText());
            return;
        }

        // An `in` parameter whose type no table holds was reported as a row already.
        if (parameter.RefKind != RefKind.None && !HasOtherSource(step, parameter))
            return;
        if (step.IsCheck)
            Report(RuleIds.CheckDeclaration, parameter, step.Name, $"takes in rows only, and {parameter.Name} is none");
        else if (_steps.Take(step.Index).FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.Value, type)) is { } perElement)
            Report(RuleIds.ParameterHasNoSource, parameter, parameter.Name, $"the value of {perElement.Name} is one for each element and cannot be passed on");
        else if (LaterStepWithValue(step, type) is { } later)
            Report(RuleIds.ResultTooLate, parameter, parameter.Name, later, step.Name);
        else if (_state.Members.Any(member => SymbolEqualityComparer.Default.Equals(member.Row, type)))
            Report(RuleIds.ParameterHasNoSource, parameter, parameter.Name, $"pass the row {type.ToText()} by in, ref or out");
        else
            Report(RuleIds.ParameterHasNoSource, parameter, parameter.Name, $"no earlier step returns {type.ToText()}, no table of {_state.Symbol.Name} holds it and it is not the element of a [ForEach]");
    }

    private string? LaterStepWithValue(BoundStep step, ITypeSymbol type) => _command.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(method =>
        method.Find("StepAttribute") is not null
        && !_steps.Take(step.Index).Any(earlier => SymbolEqualityComparer.Default.Equals(earlier.Method, method))
        && (SymbolEqualityComparer.Default.Equals(method.ReturnType, type)
            || (method.ReturnType is INamedTypeSymbol { TypeArguments: [var argument] } result && result.IsRuntimeType("StepResult", 1)
                && SymbolEqualityComparer.Default.Equals(argument, type))))?.Name;

    private static IParameterSymbol? OptionalRowOf(BoundStep step, IParameterSymbol found) => step.Rows.Keys.FirstOrDefault(row =>
        found.Name == row.Name + "Found" && row.Find("OptionalAttribute") is not null);

    private ParameterModel? BindView(IParameterSymbol parameter, INamedTypeSymbol type)
    {
        var from = parameter.Find("FromAttribute");
        var holders = _state.Members.Where(member => member.IsTable
            && member.Key.Fits(type.TypeArguments[0]) && member.Row.Fits(type.TypeArguments[1])).ToList();
        StateMemberShape? table;
        if (from is not null)
            table = From(parameter, from, holders);
        else if (holders.Count == 1)
            table = holders[0];
        else
        {
            table = null;
            if (holders.Count == 0)
                Report(RuleIds.NoTableHoldsRow, parameter, $"{type.TypeArguments[1].ToText()} by {type.TypeArguments[0].ToText()}", _state.Symbol.Name);
            else
            {
                Report(
                    RuleIds.SeveralTablesHoldRow, parameter,
                    type.TypeArguments[1].ToText(), string.Join(" and ", holders.Select(holder => holder.Name)), $"[From(nameof({_state.Symbol.Name}.{holders[0].Name}))]");
            }
        }

        return table is null ? null : new ParameterModel
        {
            Name = parameter.Name,
            Kind = ParameterKind.View,
            Passing = PassingOf(parameter),
            Member = table.Name,
        };
    }

    private ParameterModel? BindRow(BoundStep step, IParameterSymbol parameter, StateMemberShape member)
    {
        var passing = PassingOf(parameter);
        var isUpsert = parameter.Find("UpsertAttribute") is not null;
        var isDelete = parameter.Find("DeleteAttribute") is not null;
        var isOptional = parameter.Find("OptionalAttribute") is not null;
        var problem =
            step.IsCheck && (passing != Passing.In || isDelete) ? "a check reads rows: take it by in"
            : isUpsert && passing != Passing.Ref ? "[Upsert] is for ref rows"
            : isDelete && passing != Passing.In ? "[Delete] is for in rows"
            : isOptional && passing != Passing.In ? "[Optional] is for in rows"
            : !member.IsTable && passing == Passing.Out ? $"{member.Name} is a cell, which is always there: take it by in or ref"
            : !member.IsTable && (isUpsert || isDelete || isOptional || parameter.Find("KeyAttribute") is not null) ? $"{member.Name} is a cell, which is always there and has no key"
            : null;
        if (problem is not null)
        {
            Report(step.IsCheck ? RuleIds.CheckDeclaration : RuleIds.ContradictoryAccess, parameter, step.IsCheck ? step.Name : parameter.Name, problem);
            return null;
        }

        var slot = -1;
        if (member.IsTable)
        {
            if (_keys.Bind(step, parameter, member) is not { } bound)
                return null;
            slot = bound;
        }

        return new ParameterModel
        {
            Name = parameter.Name,
            Kind = member.IsTable ? ParameterKind.Row : ParameterKind.Cell,
            Passing = passing,
            Member = member.Name,
            Access = isUpsert ? RowAccessKind.Upsert : passing switch
            {
                Passing.Ref => RowAccessKind.Write,
                Passing.Out => RowAccessKind.Create,
                _ => RowAccessKind.Read,
            },
            IsOptional = isOptional,
            IsDeleted = isDelete,
            Slot = slot,
            HasInvariants = member.HasInvariants && passing is Passing.Ref or Passing.Out,
        };
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
