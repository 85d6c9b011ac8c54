using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>
/// Finds the source of a step's parameter: rows in tables and cells, views in tables, accumulators, sequences, values of earlier
/// steps, the element, the context, the token.
/// </summary>
internal sealed class ParameterBinder(
    INamedTypeSymbol command,
    StateShape state,
    List<BoundStep> steps,
    KeyBinder keys,
    AccumulatorBinder accumulators,
    ReportFinding report)
{
    /// <summary>The parameters of asynchronous steps that are rows whose table is not clear, as was reported.</summary>
    private readonly HashSet<IParameterSymbol> _unclear = new(SymbolEqualityComparer.Default);

    /// <summary>The table or cell of a parameter that is a row; <c>null</c> where it is none, or its table is not clear.</summary>
    public StateMemberShape? RowOf(BoundStep step, IParameterSymbol parameter)
    {
        if (step.IsAsync && !SequenceBinder.IsDrawn(parameter))
            return CopiedRowOf(step, parameter);
        if (parameter.RefKind == RefKind.None || parameter.Type.IsUnknown() || IsGiven(step, parameter.Type) || SequenceBinder.IsDrawn(parameter))
            return null;
        var holders = state.Rows.Where(member => member.Row.Fits(parameter.Type)).ToList();
        if (parameter.Find("FromAttribute") is { } from)
            return PassingOf(parameter) == Passing.In && accumulators.Named(parameter) is not null ? null : From(parameter, from, holders);
        if (IsContested(parameter))
            holders.AddRange(accumulators.ReadBy(parameter));
        switch (holders.Count)
        {
            case 1:
                return holders[0];
            case > 1:
                ReportSeveral(parameter, parameter.Type.ToText(), holders);
                return null;
            default:
                // `in` also passes an element or an earlier step's value.
                if (step.IsSound && (parameter.RefKind is RefKind.Ref or RefKind.Out || RowMark(parameter) is not null || !HasOtherSource(step, parameter)))
                    Report(RuleIds.NoTableHoldsRow, parameter, parameter.Type.ToText(), state.Symbol.Name);
                return null;
        }
    }

    /// <summary>The table or cell of a row that an asynchronous step takes by value.</summary>
    private StateMemberShape? CopiedRowOf(BoundStep step, IParameterSymbol parameter)
    {
        var type = parameter.Type;
        var mark = RowMark(parameter);
        if (type.IsUnknown() || IsGiven(type) || IsService(parameter) || (mark is null && IsPassedOn(step, type)))
            return null;
        var holders = state.Rows.Where(member => member.Row.Fits(type)).ToList();
        if (holders.Count == 0 && mark is null)
            return null;
        if (parameter.Find("FromAttribute") is { } from)
        {
            if (From(parameter, from, holders) is { } named)
                return named;
        }
        else if (holders.Count == 1)
            return holders[0];
        else if (holders.Count == 0)
            Report(RuleIds.NoTableHoldsRow, parameter, type.ToText(), state.Symbol.Name);
        else
            ReportSeveral(parameter, type.ToText(), holders);
        _unclear.Add(parameter);
        return null;
    }

    /// <summary>Whether the element, or the value of an earlier step, is of the type.</summary>
    private bool IsPassedOn(BoundStep step, ITypeSymbol type) =>
        step.Element.Fits(type) || steps.Take(step.Index).Any(other => other.ForEach is null && other.Value.Fits(type));

    private StateMemberShape? From(IParameterSymbol parameter, AttributeData from, List<StateMemberShape> holders)
    {
        var name = from.Strings().FirstOrDefault() ?? "";
        if (holders.FirstOrDefault(holder => holder.Name == name) is { } named)
            return named;
        var problem = state.Members.FirstOrDefault(member => member.Name == name) is { } other
            ? $"{name} is {other.Property.Type.ToText()} and does not hold {Held(parameter.Type)}"
            : $"{state.Symbol.Name} has no table or cell {name}";
        report(RuleIds.FromNamesNoTable, parameter, from, 0, [problem]);
        return null;
    }

    /// <summary>Whether a row and an accumulator are of the type, and nothing says which one is meant, as was reported.</summary>
    private bool IsContested(IParameterSymbol parameter) =>
        RowMark(parameter) is null && parameter.Find("FromAttribute") is null && accumulators.ReadBy(parameter).Count > 0 && state.Rows.Any(member => member.Row.Fits(parameter.Type));

    private bool HasOtherSource(BoundStep step, IParameterSymbol parameter) =>
        step.Element.Fits(parameter.Type) || steps.Any(other => other.Root is null && other.Value.Fits(parameter.Type)) || accumulators.ReadBy(parameter).Count > 0;

    /// <summary>The attribute that says that the parameter is a row, for a message; <c>null</c> where there is none. A view and an accumulator may bear <c>[From]</c>.</summary>
    private string? RowMark(IParameterSymbol parameter) => parameter.GetAttributes()
        .Select(attribute => attribute.AttributeClass)
        .Where(type => type is { Name: "FromAttribute" or "UpsertAttribute" or "DeleteAttribute" or "OptionalAttribute" or "KeyAttribute" } && type.IsRuntimeType(type.Name))
        .Where(type => type!.Name != "FromAttribute" || !(IsView(parameter.Type) || AccumulatorBinder.IsAccumulate(parameter.Type) || accumulators.Named(parameter) is not null))
        .Select(type => $"[{type!.Name.Substring(0, type.Name.Length - "Attribute".Length)}]")
        .FirstOrDefault();

    /// <summary>What a table must hold for a row or a view.</summary>
    private static string Held(ITypeSymbol type) => IsView(type)
        ? $"{((INamedTypeSymbol)type).TypeArguments[1].ToText()} by {((INamedTypeSymbol)type).TypeArguments[0].ToText()}"
        : type.ToText();

    public static bool IsContext(ITypeSymbol type) => type.IsRuntimeType("StepContext", 0);

    public static bool IsView(ITypeSymbol type) => type.IsRuntimeType("TableView", 2);

    public static bool IsToken(ITypeSymbol type) => type.IsType("System.Threading", "CancellationToken");

    private static bool IsFailure(BoundStep step, ITypeSymbol type) => step.Role == StepRole.Recover && type.IsRuntimeType("StepFailure", 0);

    /// <summary>Whether the executor gives a parameter of that type its value, so that it is no row.</summary>
    public static bool IsGiven(ITypeSymbol type) => IsContext(type) || IsView(type) || IsToken(type) || AccumulatorBinder.IsAccumulate(type);

    private static bool IsGiven(BoundStep step, ITypeSymbol type) => IsFailure(step, type) || IsGiven(type);

    private static bool IsService(IParameterSymbol parameter) => parameter.Find("ServiceAttribute") is not null;

    /// <summary>Why no service can be of the type; <c>null</c> where one can.</summary>
    public static string? ProblemOfService(ITypeSymbol type) =>
        type.Obstacle() is { } obstacle ? $"it is {obstacle}"
        : !type.IsReferenceType ? $"{type.ToText()} is no class or interface, and services are"
        : null;

    /// <summary>The type of a service in code.</summary>
    public static string CodeOfService(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToCode();

    private static Passing PassingOf(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => Passing.Ref,
        RefKind.Out => Passing.Out,
        RefKind.None => Passing.Value,
        _ => Passing.In,
    };

    /// <summary>The parameter with its source; <c>null</c> where it has none, which was reported.</summary>
    public ParameterModel? Bind(BoundStep step, IParameterSymbol parameter)
    {
        if (step.Rows.TryGetValue(parameter, out var member))
            return BindRow(step, parameter, member);
        if (step.Draws.TryGetValue(parameter, out var drawn))
            return drawn is null ? null : BindDrawn(parameter, drawn);
        if (IsContested(parameter) || _unclear.Contains(parameter))
            return null;
        var type = parameter.Type;
        var passing = PassingOf(parameter);
        if (passing is Passing.Ref or Passing.Out)
        {
            // Any other ref or out parameter that is no row was reported as such.
            if (IsGiven(step, type))
                Report(RuleIds.ContradictoryAccess, parameter, parameter.Name, $"{type.Name.WithArticle()} cannot be changed: take it by {(IsContext(type) ? "in" : "value")}");
            return null;
        }

        if (step.IsCheck && (IsContext(type) || IsView(type) || AccumulatorBinder.IsAccumulate(type)))
        {
            Report(RuleIds.CheckDeclaration, parameter, step.Name, $"only reads rows, and {parameter.Name} is none");
            return null;
        }

        if (IsService(parameter))
            return BindService(step, parameter);
        if (step.Role == StepRole.Recover && AccumulatorBinder.IsAccumulate(type))
        {
            Report(RuleIds.RecoverDeclaration, parameter, step.Name, $"changes nothing itself: take the value that {parameter.Name} adds to by in");
            return null;
        }


        if (!IsRowByValue(step, parameter) && RowMark(parameter) is { } mark)
        {
            // An `in` parameter whose type no table holds was reported as a row already.
            if (passing == Passing.Value || IsGiven(step, type))
                Report(RuleIds.ContradictoryAccess, parameter, parameter.Name, $"{mark} is for rows, and it is none");
            return null;
        }

        if (IsFailure(step, type))
            return Simple(ParameterKind.Failure);
        if (IsContext(type))
            return Simple(ParameterKind.Context);
        if (IsView(type))
            return BindView(parameter, (INamedTypeSymbol)type);
        if (IsToken(type))
            return Simple(ParameterKind.CancellationToken);
        if (AccumulatorBinder.IsAccumulate(type))
            return accumulators.Added(parameter) is { } added ? Simple(ParameterKind.Accumulate) with { Member = added.Name } : null;
        if (passing == Passing.In && accumulators.Named(parameter) is { } named)
            return Simple(ParameterKind.Accumulator) with { Member = named.Name };
        if (type.SpecialType == SpecialType.System_Boolean && passing == Passing.Value && OptionalRowOf(step, parameter) is { } optional)
            return Simple(ParameterKind.Found) with { Source = optional.Name };

        var isElement = step.Element.Fits(type);
        var values = TakesValues(step) ? Before(step).Where(other => other.ForEach is null && other.Value.Fits(type)).ToList() : [];
        var sameName = values.Where(other => string.Equals(other.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (sameName.Count > 1)
            sameName.RemoveAll(other => other.Name != parameter.Name);
        var read = accumulators.ReadBy(parameter);
        if (sameName.Count == 0 && AccumulatorBinder.Namesake(parameter, read) is { } namesake)
            return Simple(ParameterKind.Accumulator) with { Member = namesake.Name };
        if (isElement && sameName.Count == 0)
            return Simple(ParameterKind.Element);
        var value = sameName.Count == 1 ? sameName[0] : values.Count == 1 ? values[0] : null;
        if (value is not null)
        {
            value.IsValueUsed = true;
            return Simple(ParameterKind.Result) with { Source = value.UniqueName };
        }

        if (read.Count > 0 && values.Count == 0)
            return accumulators.Choose(parameter, read) is { } chosen ? Simple(ParameterKind.Accumulator) with { Member = chosen.Name } : null;

        ReportNoSource(step, parameter, values);
        return null;

        ParameterModel Simple(ParameterKind kind) => new() { Name = parameter.Name, Kind = kind, Passing = passing };
    }

    private static bool TakesValues(BoundStep step) => step.Role is StepRole.Step or StepRole.Fallback;

    /// <summary>The steps whose values a step can take. A fallback comes in the place of its step, whose value its own is.</summary>
    private IEnumerable<BoundStep> Before(BoundStep step) => steps.Take((step.Root ?? step).Index).Where(other => other.Root is null);

    private ParameterModel? BindDrawn(IParameterSymbol parameter, DrawShape drawn)
    {
        if (RowMark(parameter) is { } mark)
        {
            Report(RuleIds.ContradictoryAccess, parameter, parameter.Name, $"{mark} is for rows, and it is drawn from {drawn.Sequence.Name}");
            return null;
        }

        return new ParameterModel
        {
            Name = parameter.Name,
            Kind = ParameterKind.Drawn,
            Type = parameter.Type.ToCode(),
            Passing = Passing.Value,
            Member = drawn.Sequence.Name,
            Slot = drawn.Slot,
        };
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
            Report(RuleIds.ParameterHasNoSource, parameter, parameter.Name, $"take the row {type.ToText()} by {(TakesValues(step) ? "in, ref or out" : "in")}");
        else if (!HasOtherSource(step, parameter) && state.AccumulatorsOf(type).FirstOrDefault() is { } accumulator)
            Report(RuleIds.ParameterHasNoSource, parameter, parameter.Name, $"take the value of {(accumulators.Named(parameter) ?? accumulator).Name} by in");
        else if (type.SpecialType == SpecialType.System_Boolean && step.Rows.Keys.FirstOrDefault(row => parameter.Name == row.Name + "Found") is { } row)
            Report(RuleIds.ParameterHasNoSource, parameter, parameter.Name, $"mark the row {row.Name} with [Optional]");
        else if (step.IsCheck)
            Report(RuleIds.CheckDeclaration, parameter, step.Name, $"only reads rows, and {parameter.Name} is none");
        else if (step.Role == StepRole.Recover && Before(step).Any(other => SymbolEqualityComparer.Default.Equals(other.Value, type)))
            Report(RuleIds.RecoverDeclaration, parameter, step.Name, $"runs when all steps are undone, so that {parameter.Name} cannot be the value of one: read it from rows or from the command");
        else if (Before(step).FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.Value, type)) is { } perElement)
            Report(RuleIds.ParameterHasNoSource, parameter, parameter.Name, $"the value of {perElement.Name} is one for each element and cannot be passed on");
        else if (LaterStepsWithValue(type).FirstOrDefault() is { } later)
        {
            if (PathTo(step.Method, later, [later]) is { } path)
                Report(RuleIds.StepsWaitForEachOther, parameter, step.Name, later.Name, $"{step.Name} ← {string.Join(" ← ", path)}");
            else
                Report(RuleIds.ResultTooLate, parameter, parameter.Name, later.Name, step.Name);
        }
        else
            Report(RuleIds.ParameterHasNoSource, parameter, parameter.Name, $"no earlier step returns {type.ToText()}, no table or cell of {state.Symbol.Name} holds it, and it is not the element of a [ForEach]");
    }

    /// <summary>Whether a parameter would be a row if it were not taken by value.</summary>
    private bool IsRowByValue(BoundStep step, IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None
        && state.Rows.Any(member => SymbolEqualityComparer.Default.Equals(member.Row, parameter.Type))
        && !HasOtherSource(step, parameter);

    /// <summary>The steps that are not bound yet and return that type.</summary>
    private IEnumerable<IMethodSymbol> LaterStepsWithValue(ITypeSymbol type) => command.GetMembers().OfType<IMethodSymbol>().Where(method =>
        method.Find("StepAttribute") is not null
        && method.Find("FallbackAttribute") is null
        && method.Find("ForEachAttribute") is null
        && !steps.Any(bound => SymbolEqualityComparer.Default.Equals(bound.Method, method))
        && Returns(method, type));

    private static bool Returns(IMethodSymbol method, ITypeSymbol type)
    {
        var returned = method.ReturnType.IsValueTask() ? method.ReturnType.Awaited()! : method.ReturnType;
        return SymbolEqualityComparer.Default.Equals(returned, type)
            || (returned is INamedTypeSymbol { TypeArguments: [var argument] } result && result.IsRuntimeType("StepResult", 1)
                && SymbolEqualityComparer.Default.Equals(argument, type));
    }

    /// <summary>The names of the steps on the way from a later step back to a step whose value it takes, in the end; <c>null</c> where there is no such way.</summary>
    private IReadOnlyList<string>? PathTo(IMethodSymbol step, IMethodSymbol from, ImmutableHashSet<ISymbol> seen)
    {
        foreach (var taken in from.Parameters.Where(parameter => parameter.RefKind is RefKind.None or RefKind.In))
        {
            if (Returns(step, taken.Type))
                return [from.Name, step.Name];
            foreach (var next in LaterStepsWithValue(taken.Type))
            {
                if (!seen.Contains(next) && PathTo(step, next, seen.Add(next)) is { } path)
                    return [from.Name, .. path];
            }
        }

        return null;
    }

    private static IParameterSymbol? OptionalRowOf(BoundStep step, IParameterSymbol found) => step.Rows.Keys.FirstOrDefault(row =>
        found.Name == row.Name + "Found" && row.Find("OptionalAttribute") is not null);

    /// <summary>A service; those of synchronous steps were reported.</summary>
    private ParameterModel? BindService(BoundStep step, IParameterSymbol parameter)
    {
        if (!step.IsAsync)
            return null;
        var problem =
            RowMark(parameter) is { } mark ? $"{mark} is for rows, and it is a service"
            : ProblemOfService(parameter.Type);
        if (problem is null)
            return new ParameterModel { Name = parameter.Name, Kind = ParameterKind.Service, Passing = Passing.Value, Type = CodeOfService(parameter.Type) };
        Report(RuleIds.AsyncOnly, parameter, $"[Service] {parameter.Name}", problem);
        return null;
    }

    private ParameterModel? BindView(IParameterSymbol parameter, INamedTypeSymbol type)
    {
        var from = parameter.Find("FromAttribute");
        var holders = state.Members.Where(member => member.IsTable
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
                Report(RuleIds.NoTableHoldsRow, parameter, Held(type), state.Symbol.Name);
            else
                ReportSeveral(parameter, Held(type), holders);
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
            : isOptional && passing != Passing.In && !step.IsAsync ? "[Optional] reads a row that may be missing: take it by in, or write it with [Upsert] ref"
            : !member.IsTable && passing == Passing.Out ? $"{member.Name} is a cell, which is always there: take it by in or ref"
            : !member.IsTable && (isUpsert || isDelete || isOptional) ? $"{member.Name} is a cell, which is always there: leave {RowMark(parameter)} off"
            : !member.IsTable && parameter.Find("KeyAttribute") is not null ? $"{member.Name} is a cell, which has no key: leave [Key] off"
            : null;
        if (problem is not null)
        {
            Report(RuleIds.ContradictoryAccess, parameter, parameter.Name, problem);
            return null;
        }

        if (step.Role is StepRole.Check or StepRole.Recover && (passing != Passing.In || isDelete))
        {
            Report(
                step.IsCheck ? RuleIds.CheckDeclaration : RuleIds.RecoverDeclaration, parameter, step.Name, isDelete ? $"only reads rows: leave [Delete] of {parameter.Name} off" : $"only reads rows: take {parameter.Name} by in");
            return null;
        }

        var slot = -1;
        if (member.IsTable)
        {
            if (keys.Bind(step, parameter, member) is not { } bound)
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
            Type = step.IsAsync ? parameter.Type.ToCode() : null,
            KeySequence = passing == Passing.Out && state.SequencesOf(member.Key!).ToList() is [var only] ? only.Name : null,
            HasInvariants = member.HasInvariants && passing is Passing.Ref or Passing.Out,
        };
    }

    private void ReportSeveral(IParameterSymbol parameter, string held, List<StateMemberShape> holders) => report(
        RuleIds.SeveralTablesHoldRow, parameter, null, null,
        [held, holders.Select(holder => holder.Name).And(), $"[From(nameof({state.Symbol.Name}.{holders[0].Name}))]"],
        state.Choice(holders));

    private void Report(string ruleId, IParameterSymbol parameter, params string[] arguments) => report(ruleId, parameter, null, null, arguments);
}
