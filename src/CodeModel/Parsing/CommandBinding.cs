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
            if (RowOf(step, parameter) is { } member)
                step.Rows.Add(parameter, member);
        }

        IsValid &= step.IsSound;
        if (!step.IsSound)
            return;
        foreach (var parameter in method.Parameters)
        {
            if (BindParameter(step, parameter) is { } model)
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

    private static bool IsConditional(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "ConditionalAttribute", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } };

    /// <summary>What a task brings; itself where that is nothing. <c>null</c> where the type is no task.</summary>
    private static ITypeSymbol? Awaited(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask" } task && task.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks"
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

    /// <summary>The table or cell of a parameter that is a row; <c>null</c> where it is none, or its table is not clear.</summary>
    private StateMemberShape? RowOf(BoundStep step, IParameterSymbol parameter)
    {
        if (parameter.RefKind == RefKind.None || parameter.Type.IsUnknown() || IsGiven(parameter.Type))
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
                    parameter.Type.ToText(), holders.Select(holder => holder.Name).And(), $"[From(nameof({_state.Symbol.Name}.{holders[0].Name}))]");
                return null;
            default:
                // `in` also passes an element or an earlier step's value.
                if (step.IsSound && (parameter.RefKind is RefKind.Ref or RefKind.Out || RowMark(parameter) is not null || !HasOtherSource(step, parameter)))
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
            ? $"{name} is {other.Property.Type.ToText()} and does not hold {Held(parameter.Type)}"
            : $"{_state.Symbol.Name} has no table or cell {name}";
        Report(RuleIds.FromNamesNoTable, parameter, from, 0, [problem]);
        return null;
    }

    private bool HasOtherSource(BoundStep step, IParameterSymbol parameter) =>
        step.Element.Fits(parameter.Type) || _steps.Any(other => other.Value.Fits(parameter.Type));

    /// <summary>The attribute that says that the parameter is a row, for a message; <c>null</c> where there is none. A view may bear <c>[From]</c>.</summary>
    private static string? RowMark(IParameterSymbol parameter) => parameter.GetAttributes()
        .Select(attribute => attribute.AttributeClass)
        .Where(type => type is { Name: "FromAttribute" or "UpsertAttribute" or "DeleteAttribute" or "OptionalAttribute" or "KeyAttribute" } && type.IsRuntimeType(type.Name))
        .Where(type => type!.Name != "FromAttribute" || !IsView(parameter.Type))
        .Select(type => $"[{type!.Name.Substring(0, type.Name.Length - "Attribute".Length)}]")
        .FirstOrDefault();

    /// <summary>What a table must hold for a row or a view.</summary>
    private static string Held(ITypeSymbol type) => IsView(type)
        ? $"{((INamedTypeSymbol)type).TypeArguments[1].ToText()} by {((INamedTypeSymbol)type).TypeArguments[0].ToText()}"
        : type.ToText();

    private static bool IsContext(ITypeSymbol type) => type.IsRuntimeType("StepContext", 0);

    private static bool IsView(ITypeSymbol type) => type.IsRuntimeType("TableView", 2);

    private static bool IsToken(ITypeSymbol type) =>
        type is { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>Whether the executor gives a parameter of that type its value, so that it is no row.</summary>
    private static bool IsGiven(ITypeSymbol type) => IsContext(type) || IsView(type) || IsToken(type);

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
        var type = parameter.Type;
        var passing = PassingOf(parameter);
        if (passing is Passing.Ref or Passing.Out)
        {
            // Any other ref or out parameter that is no row was reported as such.
            if (IsGiven(type))
                Report(RuleIds.ContradictoryAccess, parameter, parameter.Name, $"a {type.Name} cannot be changed: take it by {(IsContext(type) ? "in" : "value")}");
            return null;
        }

        if (step.IsCheck && (IsContext(type) || IsView(type)))
        {
            Report(RuleIds.CheckDeclaration, parameter, step.Name, $"only reads rows, and {parameter.Name} is none");
            return null;
        }

        if (!IsRowByValue(step, parameter) && RowMark(parameter) is { } mark)
        {
            // An `in` parameter whose type no table holds was reported as a row already.
            if (passing == Passing.Value || IsGiven(type))
                Report(RuleIds.ContradictoryAccess, parameter, parameter.Name, $"{mark} is for rows, and it is none");
            return null;
        }

        if (IsContext(type))
            return Simple(ParameterKind.Context);
        if (IsView(type))
            return BindView(parameter, (INamedTypeSymbol)type);
        if (IsToken(type))
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
                parameter.Name, values.Select(other => other.Name).Or(), values.Count == 2 ? "both" : "all", type.ToText());
            return;
        }

        // An `in` parameter whose type no table holds was reported as a row already.
        if (parameter.RefKind != RefKind.None && !HasOtherSource(step, parameter))
            return;
        if (IsRowByValue(step, parameter))
            Report(RuleIds.ParameterHasNoSource, parameter, parameter.Name, $"take the row {type.ToText()} by {(step.IsCheck ? "in" : "in, ref or out")}");
        else if (type.SpecialType == SpecialType.System_Boolean && step.Rows.Keys.FirstOrDefault(row => parameter.Name == row.Name + "Found") is { } row)
            Report(RuleIds.ParameterHasNoSource, parameter, parameter.Name, $"mark the row {row.Name} with [Optional]");
        else if (step.IsCheck)
            Report(RuleIds.CheckDeclaration, parameter, step.Name, $"only reads rows, and {parameter.Name} is none");
        else if (_steps.Take(step.Index).FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.Value, type)) is { } perElement)
            Report(RuleIds.ParameterHasNoSource, parameter, parameter.Name, $"the value of {perElement.Name} is one for each element and cannot be passed on");
        else if (LaterStepWithValue(type) is { } later)
            Report(RuleIds.ResultTooLate, parameter, parameter.Name, later, step.Name);
        else
            Report(RuleIds.ParameterHasNoSource, parameter, parameter.Name, $"no earlier step returns {type.ToText()}, no table or cell of {_state.Symbol.Name} holds it, and it is not the element of a [ForEach]");
    }

    /// <summary>Whether a parameter would be a row if it were not taken by value.</summary>
    private bool IsRowByValue(BoundStep step, IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None
        && _state.Members.Any(member => SymbolEqualityComparer.Default.Equals(member.Row, parameter.Type))
        && !HasOtherSource(step, parameter);

    private string? LaterStepWithValue(ITypeSymbol type) => _command.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(method =>
        method.Find("StepAttribute") is not null
        && method.Find("ForEachAttribute") is null
        && !_steps.Any(bound => SymbolEqualityComparer.Default.Equals(bound.Method, method))
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
                Report(RuleIds.NoTableHoldsRow, parameter, Held(type), _state.Symbol.Name);
            else
            {
                Report(
                    RuleIds.SeveralTablesHoldRow, parameter,
                    Held(type), holders.Select(holder => holder.Name).And(), $"[From(nameof({_state.Symbol.Name}.{holders[0].Name}))]");
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
            isUpsert && passing != Passing.Ref ? "[Upsert] creates a row to write: take it by ref"
            : isDelete && passing != Passing.In ? "[Delete] removes the row after the step: take it by in"
            : isOptional && passing != Passing.In ? "[Optional] reads a row that may be missing: take it by in, or write it with [Upsert] ref"
            : !member.IsTable && passing == Passing.Out ? $"{member.Name} is a cell, which is always there: take it by in or ref"
            : !member.IsTable && (isUpsert || isDelete || isOptional) ? $"{member.Name} is a cell, which is always there: leave {RowMark(parameter)} off"
            : !member.IsTable && parameter.Find("KeyAttribute") is not null ? $"{member.Name} is a cell, which has no key: leave [Key] off"
            : null;
        if (problem is not null)
        {
            Report(RuleIds.ContradictoryAccess, parameter, parameter.Name, problem);
            return null;
        }

        if (step.IsCheck && (passing != Passing.In || isDelete))
        {
            Report(RuleIds.CheckDeclaration, parameter, step.Name, isDelete ? $"only reads rows: leave [Delete] of {parameter.Name} off" : $"only reads rows: take {parameter.Name} by in");
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
